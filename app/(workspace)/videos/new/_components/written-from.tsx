import { timeLabel } from "@/components/time-labels";
import { Button } from "@/components/ui/button";
import type { TopicArticle } from "@/server/topics/schema";

type WrittenFromProps = {
  article: TopicArticle;
  articles: TopicArticle[];
  lengthSeconds: number;
  isDisabled: boolean;
  onChoose: (article: TopicArticle) => void;
};

/** The article that a script was made of, and others to choose instead. */
export function WrittenFrom({ article, articles, lengthSeconds, isDisabled, onChoose }: WrittenFromProps) {
  const others = articles.filter(({ pageId }) => pageId !== article.pageId);

  return (
    <div className="flex flex-col gap-2 rounded-md border bg-card p-3 text-[13px]">
      <p>
        About {timeLabel(lengthSeconds)}, from the article{" "}
        <a href={article.url} target="_blank" rel="noreferrer" className="font-medium underline">
          {article.title}
        </a>
        {article.description && <span className="text-muted-foreground">: {article.description}</span>}.{" "}
        <span className="text-muted-foreground">
          The description credits Wikipedia, as its licence (CC BY-SA 4.0) requires.
        </span>
      </p>
      {others.length > 0 && (
        <div role="group" aria-label="Use another article" className="flex flex-wrap items-center gap-2">
          <span aria-hidden className="text-muted-foreground">
            Use another article:
          </span>
          {others.map((other) => (
            <Button
              key={other.pageId}
              variant="outline"
              aria-disabled={isDisabled}
              title={other.description}
              className="h-7 max-sm:h-9 px-2 text-[13px] font-normal"
              onClick={() => onChoose(other)}
            >
              {other.title}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
