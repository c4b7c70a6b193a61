-- The login of DATABASE_URL in docker-compose.yml: no superuser, so that the policies of the tables hold for it.
-- It may create the roles that the product acts as. For this set-up only: choose another password elsewhere.
create role pillar login createrole password 'pillar-development-only';
create database pillar owner pillar;
