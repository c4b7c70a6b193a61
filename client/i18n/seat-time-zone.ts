/** Deadlines are kept in the time of the secretariat's seat, and shown in the reader's own beside it. */
export const seatTimeZone = 'Europe/Vienna'
