import { Select } from "web-shared/components/Select.tsx";
import { EMPLOYMENT_TYPES, KINDS_OF_NURSERY, WORK_SETTINGS } from "../choices.ts";
import { LEAD_MENTOR, workplaceKind } from "../eligibility-search.ts";
import { type AnswerProps, YesOrNo } from "./EligibilityForm.tsx";
import { IttProviderSelect } from "./IttProviderSelect.tsx";
import { WorkplaceSearch } from "./WorkplaceSearch.tsx";

/** The work setting, and what the rules want to know about the chosen one. */
export function SettingFields(part: AnswerProps) {
  const { answers, onAnswer } = part;
  const kind = workplaceKind(answers);
  return (
    <>
      <Select
        name="workSetting"
        label={{ text: "Work setting" }}
        items={WORK_SETTINGS}
        value={answers.workSetting ?? ""}
        onChange={({ target }) => onAnswer({ workSetting: target.value, workplace: "", workplaceQuery: "" })}
      />
      {answers.workSetting === "early_years_or_childcare" && (
        <Select
          name="kindOfNursery"
          label={{ text: "Kind of early years setting" }}
          items={KINDS_OF_NURSERY}
          value={answers.kindOfNursery ?? ""}
          onChange={({ target }) =>
            onAnswer({ kindOfNursery: target.value, workplace: "", workplaceQuery: "" })
          }
        />
      )}
      {kind && <WorkplaceSearch key={kind} kind={kind} {...part} />}
      {answers.workSetting === "another_setting" && (
        <Select
          name="employmentType"
          label={{ text: "Employment" }}
          items={EMPLOYMENT_TYPES}
          value={answers.employmentType ?? ""}
          onChange={({ target }) => onAnswer({ employmentType: target.value })}
        />
      )}
      {answers.workSetting === "another_setting" && answers.employmentType === LEAD_MENTOR && (
        <IttProviderSelect answers={answers} onAnswer={onAnswer} />
      )}
      {answers.workSetting === "other" && (
        <YesOrNo
          part={part}
          field="referredByAdviser"
          question="Were they referred by a return to teaching adviser?"
        />
      )}
    </>
  );
}
