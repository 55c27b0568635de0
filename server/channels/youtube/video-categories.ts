/**
 * The categories that a video may have, as https://developers.google.com/youtube/v3/docs/videoCategories/list gives them for the United States; others,
 * such as Movies, are YouTube's own. Everywhere the ids are the same.
 */
export const videoCategories = [
  { categoryId: "2", name: "Autos & Vehicles" },
  { categoryId: "23", name: "Comedy" },
  { categoryId: "27", name: "Education" },
  { categoryId: "24", name: "Entertainment" },
  { categoryId: "1", name: "Film & Animation" },
  { categoryId: "20", name: "Gaming" },
  { categoryId: "26", name: "Howto & Style" },
  { categoryId: "10", name: "Music" },
  { categoryId: "25", name: "News & Politics" },
  { categoryId: "29", name: "Nonprofits & Activism" },
  { categoryId: "22", name: "People & Blogs" },
  { categoryId: "15", name: "Pets & Animals" },
  { categoryId: "28", name: "Science & Technology" },
  { categoryId: "17", name: "Sports" },
  { categoryId: "19", name: "Travel & Events" },
];

/** Whether a video may have a category. */
export function isVideoCategory(categoryId: string): boolean {
  return videoCategories.some((category) => category.categoryId === categoryId);
}
