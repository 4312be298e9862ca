/** A small roadmap as an outline, to copy and change. */
export const outlineExample = `# Learn SQL well

## Foundations

- Read and filter tables (6h)
  Done when you answer ten questions about a real data set.
  - The first three lessons are done
  - Ten questions are answered
  - [SQLBolt](https://sqlbolt.com/)
- Join tables (8h)
  - Inner and outer joins explained to somebody
  - [Use The Index, Luke](https://use-the-index-luke.com/)

## Practice

- Build a small database of your own (12h)
  - The tables and their keys are drawn
  - [Database Design for Mere Mortals]()
`;

/** The beginning of the same roadmap as JSON. */
export const jsonExample = `{
  "format": "milepost-roadmap",
  "version": 1,
  "title": "Learn SQL well",
  "language": "en",
  "phases": [
    {
      "title": "Foundations",
      "tasks": [
        {
          "title": "Read and filter tables",
          "summary": "Done when you answer ten questions about a real data set.",
          "hours": 6,
          "milestones": ["The first three lessons are done", "Ten questions are answered"],
          "resources": [
            {
              "title": "SQLBolt",
              "kind": "tutorial",
              "address": "https://sqlbolt.com/"
            }
          ]
        }
      ]
    }
  ]
}
`;
