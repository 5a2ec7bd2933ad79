import { Radios } from "web-shared/components/Radios.tsx";
import { TextInput } from "web-shared/components/TextInput.tsx";
import { useStaff } from "../../../session/StaffSession.tsx";
import type { AnswerProps } from "./EligibilityForm.tsx";

/** Whether the course was funded before; staff may have it looked up, analysts see nothing about a person. */
export function PreviousFunding({ answers, errorOf, onAnswer }: AnswerProps) {
  const mayLookUp = useStaff().role !== "ANALYST";
  return (
    <>
      <Radios
        name="previouslyFunded"
        className="govuk-radios--small"
        legend={{ text: "Have they had funding for this course before?" }}
        items={[
          { value: "no", text: "No" },
          { value: "yes", text: "Yes" },
          ...(mayLookUp ? [{ value: "user", text: "Look it up for a user" }] : []),
        ]}
        value={answers.previouslyFunded ?? "no"}
        onChange={(value) => onAnswer({ previouslyFunded: value })}
      />
      {mayLookUp && answers.previouslyFunded === "user" && (
        <TextInput
          name="userId"
          label={{ text: "User ID" }}
          hint="As an application shows it"
          value={answers.userId ?? ""}
          onChange={({ target }) => onAnswer({ userId: target.value })}
          error={errorOf("userId")}
          autoComplete="off"
          spellCheck={false}
          maxLength={64}
        />
      )}
    </>
  );
}
