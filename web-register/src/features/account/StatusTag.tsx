import { Tag, type TagColour } from "web-shared/components/Tag.tsx";

export function StatusTag({ words }: { words: { text: string; colour: TagColour } }) {
  return <Tag colour={words.colour}>{words.text}</Tag>;
}
