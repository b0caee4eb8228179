import { faultKindsAt } from "../schedule/boundaries";
import type { Fault } from "../engine/faults";
import { adoptStory } from "./adoptStory";
import { gateStory } from "./gateStory";
import { getStory } from "./getStory";
import { hookStory } from "./hookStory";
import { importStory } from "./importStory";
import { largeStory } from "./largeStory";
import { lateStory } from "./lateStory";
import { preflightStory } from "./preflightStory";
import { regionStory } from "./regionStory";
import type { Place, Story } from "./story";
import { triggerStory } from "./triggerStory";

/** All of them. A new one goes to the end: the chance of the others goes by their places. */
export const stories: readonly Story[] = [
  ...[gateStory, hookStory, triggerStory, importStory],
  ...[adoptStory, lateStory, preflightStory, regionStory, getStory],
  largeStory,
];

/** A cell of the stories' coverage table. */
export interface StoryCell {
  readonly story: Story;
  readonly place: Place;
  readonly kind: Fault["kind"];
}

export const storyCells: readonly StoryCell[] = stories.flatMap((story) =>
  story.places.flatMap((place) => faultKindsAt(place).map((kind) => ({ story, place, kind }))),
);
