// The package brings a binary for each platform; of its types only this is looked at.
export declare function nodeProfilingIntegration(): never;
