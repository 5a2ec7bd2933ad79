import { useEffect } from "react";
import { useQuery } from "urql";
import { Select } from "web-shared/components/Select.tsx";
import { EligibilityCoursesDocument } from "../../../gql/graphql.ts";
import { PartProblem } from "../../../query/PartProblem.tsx";
import type { AnswerProps } from "./EligibilityForm.tsx";

/** The courses that the chosen cohort offers. */
export function CourseSelect({ answers, errorOf, onAnswer }: AnswerProps) {
  const { cohort } = answers;
  const [{ data, error, fetching }, ask] = useQuery({
    query: EligibilityCoursesDocument,
    variables: { cohort: cohort ?? "" },
    pause: !cohort,
  });
  const courses = cohort ? (data?.courses ?? []) : [];
  const isOffered = courses.some(({ identifier }) => identifier === answers.course);
  // Another cohort may not offer the chosen course.
  const hasLapsed = Boolean(answers.course) && data !== undefined && !fetching && !isOffered;
  useEffect(() => {
    if (hasLapsed) onAnswer({ course: "" });
  }, [hasLapsed, onAnswer]);

  if (error) return <PartProblem error={error} retry={() => ask({ requestPolicy: "network-only" })} />;
  return (
    <Select
      name="course"
      label={{ text: "Course" }}
      hint={hintFor(cohort, data !== undefined && !fetching && courses.length === 0)}
      aria-busy={fetching}
      items={[
        { value: "", text: "Choose a course" },
        ...courses.map(({ identifier, name }) => ({ value: identifier, text: name })),
      ]}
      value={isOffered ? answers.course : ""}
      onChange={({ target }) => onAnswer({ course: target.value })}
      error={errorOf("course")}
    />
  );
}

function hintFor(cohort: string | undefined, offersNone: boolean): string | undefined {
  if (!cohort) return "Choose a cohort first: it says which courses there are.";
  return offersNone
    ? "Nobody can register for a course in this cohort now. Choose another cohort."
    : undefined;
}
