export async function admitUploads(): Promise<void> {}
