/** The key under which a render leaves its mark in the UserData of its job. */
export const markKey = "_pulumi";
