import { BatchStore } from "./batchStore";
import { CallbackStore } from "./callbackStore";
import { ClientTokenStore } from "./clientTokenStore";
import { openDatabase } from "./database";
import { EventCallbackStore } from "./eventCallbackStore";
import { JobStore } from "./jobStore";
import { MediaStore } from "./mediaStore";
import { ProjectStore } from "./projectStore";
import { TemplateStore } from "./templateStore";
import { transaction } from "./transaction";

/** Everything that is kept. */
export interface Store {
  readonly jobs: JobStore;
  readonly media: MediaStore;
  readonly projects: ProjectStore;
  readonly templates: TemplateStore;
  readonly batches: BatchStore;
  readonly clientTokens: ClientTokenStore;
  readonly callbacks: CallbackStore;
  readonly eventCallback: EventCallbackStore;
  /** All of it or nothing. */
  transaction<T>(work: () => T): T;
  close(): void;
}

export function openStore(dataDir: string): Store {
  const database = openDatabase(dataDir);
  return {
    jobs: new JobStore(database),
    media: new MediaStore(database),
    projects: new ProjectStore(database),
    templates: new TemplateStore(database),
    batches: new BatchStore(database),
    clientTokens: new ClientTokenStore(database),
    callbacks: new CallbackStore(database),
    eventCallback: new EventCallbackStore(database),
    transaction: (work) => transaction(database, work),
    close: () => database.close(),
  };
}
