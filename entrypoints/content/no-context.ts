/**
 * Stands in for WXT's context of a content script (see wxt.config.ts), which listens and sends events in every page and is not needed: the settings
 * switch our scan on and off, and it ends by itself where its extension is gone.
 */
export class ContentScriptContext {}
