/** Languages that Rouge 3.30 knows by one name only. */
const plainNames = `
  abap ada apache apex applescript armasm awk bbcbasic biml bpf brainfuck bsl c ceylon clean cmake
  cmhg coq css csvs cuda cypher dafny dart datastudio digdag dot ecl eiffel elm epp factor fortran
  fsharp ghc-core glsl gradle graphql groovy hcl hlsl hocon hql html http idlang igorpro ini io
  irb_output isbl j java jsl json jsonnet jsp kotlin lean liquid llvm lua lustre lutin m68k magik
  mason meson minizinc mosel msgtrans mxml nasm nginx nial ocaml openedge pascal plist plsql pony
  praat prolog prometheus properties qml racket reasonml rego rescript sas sass scala scheme scss
  sed sieve slice slim smarty solidity sparql sqf sql ssh stan stata supercollider swift syzlang
  syzprog tap tcl toml tsx ttcn3 tulip turtle twig vala velocity verilog vhdl wollok xml xpath
  xquery yang
`;

/** Languages that it knows by more: first the name it uses itself. */
const aliasedNames = `
  actionscript as as3; apiblueprint apib; augeas aug; batchfile bat batch dosbatch winbatch;
  bibtex bib; brightscript bs brs; cfscript cfc; clojure clj cljs; coffeescript coffee coffee-
  script; common_lisp cl common-lisp elisp emacs-lisp lisp; conf config configuration; console
  terminal shell_session shell-session; cpp c++; crystal cr; csharp c# cs; cython pyx pyrex; d
  dlang; diff patch udiff; docker dockerfile Dockerfile; eex leex heex; elixir exs; email eml
  e-mail; erb eruby rhtml; erlang erl; escape esc; fluent ftl; freefem ff; gdscript gd; ghc-cmm
  cmm; gherkin cucumber behat; go golang; hack hh; haml HAML; handlebars hbs mustache; haskell hs;
  haxe hx; hylang hy; idris idr; irb pry; isabelle isa Isabelle; janet jdn; javascript js; jinja
  django; json-doc jsonc; jsx react; julia jl; lasso lassoscript; literate_coffeescript litcoffee;
  literate_haskell lithaskell lhaskell lhs; livescript ls; make makefile mf gnumake bsdmake;
  markdown md mkd; mathematica wl; matlab m; moonscript moon; nesasm nes; nim nimrod; nix nixos;
  objective_c objc obj-c obj_c objectivec; objective_cpp objcpp obj-cpp obj_cpp objectivecpp
  objc++ obj-c++ obj_c++ objectivec++; ocl OCL; opentype_feature_file fea opentype
  opentypefeature; perl pl; php php3 php4 php5; plaintext text; postscript postscr ps eps;
  powershell posh microsoftshell msshell; protobuf proto; puppet pp; python py; q kdb+; r R s S;
  robot_framework robot robot-framework; ruby rb; rust rs rust,no_run rs,no_run rust,ignore
  rs,ignore rust,should_panic rs,should_panic; shell bash zsh ksh sh; smalltalk st squeak; sml ml;
  systemd unit-file; terraform tf; tex TeX LaTeX latex; typescript ts; vb visualbasic; vcl
  varnishconf varnish; viml vim vimscript ex; vue vuejs; xojo realbasic; yaml yml; zig zir
`;

const lexers: ReadonlyMap<string, string> = new Map([
  ...words(plainNames).map((name) => [name, name] as const),
  ...aliasedNames.split(";").flatMap((group) => {
    const names = words(group);
    return names.map((name) => [name, names[0] ?? name] as const);
  }),
]);

/** The name of the lexer for a language as a fence names it. What Rouge does not know is plain text. */
export function lexerOf(language: string): string {
  return lexers.get(language.split("?")[0] ?? "") ?? "plaintext";
}

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
