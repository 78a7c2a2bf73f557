/** Under which the number of unread alerts is kept in the browser. */
export const unreadKey = ['alerts', 'unread'];
