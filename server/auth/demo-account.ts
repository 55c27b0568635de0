/** Of whoever starts Offcamera on a machine; `npm start` prints a link that signs them in once. */
export const demoAccount = { email: "demo@offcamera.local", name: "Demo" };
