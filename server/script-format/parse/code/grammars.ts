import type { LanguageRegistration } from "@shikijs/core";
import bash from "@shikijs/langs/bash";
import c from "@shikijs/langs/c";
import cpp from "@shikijs/langs/cpp";
import csharp from "@shikijs/langs/csharp";
import css from "@shikijs/langs/css";
import go from "@shikijs/langs/go";
import html from "@shikijs/langs/html";
import java from "@shikijs/langs/java";
import javascript from "@shikijs/langs/javascript";
import json from "@shikijs/langs/json";
import kotlin from "@shikijs/langs/kotlin";
import php from "@shikijs/langs/php";
import python from "@shikijs/langs/python";
import r from "@shikijs/langs/r";
import ruby from "@shikijs/langs/ruby";
import rust from "@shikijs/langs/rust";
import sql from "@shikijs/langs/sql";
import swift from "@shikijs/langs/swift";
import typescript from "@shikijs/langs/typescript";
import yaml from "@shikijs/langs/yaml";

/** The names that people write after the three backticks, with the grammar's own name. */
const grammars: readonly { names: readonly string[]; id: string; grammar: LanguageRegistration[] }[] = [
  { names: ["bash", "sh", "shell", "zsh"], id: "shellscript", grammar: bash },
  { names: ["c"], id: "c", grammar: c },
  { names: ["cpp", "c++"], id: "cpp", grammar: cpp },
  { names: ["csharp", "c#", "cs"], id: "csharp", grammar: csharp },
  { names: ["css"], id: "css", grammar: css },
  { names: ["go", "golang"], id: "go", grammar: go },
  { names: ["html"], id: "html", grammar: html },
  { names: ["java"], id: "java", grammar: java },
  { names: ["javascript", "js", "jsx", "mjs"], id: "javascript", grammar: javascript },
  { names: ["json"], id: "json", grammar: json },
  { names: ["kotlin", "kt"], id: "kotlin", grammar: kotlin },
  { names: ["php"], id: "php", grammar: php },
  { names: ["python", "py"], id: "python", grammar: python },
  { names: ["r"], id: "r", grammar: r },
  { names: ["ruby", "rb"], id: "ruby", grammar: ruby },
  { names: ["rust", "rs"], id: "rust", grammar: rust },
  { names: ["sql"], id: "sql", grammar: sql },
  { names: ["swift"], id: "swift", grammar: swift },
  { names: ["typescript", "ts", "tsx"], id: "typescript", grammar: typescript },
  { names: ["yaml", "yml"], id: "yaml", grammar: yaml },
];

/** The grammar of a language by any of its names; undefined for a language whose code is shown in one colour. */
export function findGrammar(name: string): { id: string; grammar: LanguageRegistration[] } | undefined {
  return grammars.find(({ names }) => names.includes(name.toLowerCase()));
}
