#define _GNU_SOURCE  // strcasestr
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

#include "CNcurses.h"

static bool names_utf8(const char *locale) {
  return strcasestr(locale, "utf-8") || strcasestr(locale, "utf8");
}

/// The locale's name as the person set it, by the rule of locale(7).
static const char *locale_asked_for(void) {
  static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t at = 0; at < sizeof variables / sizeof variables[0]; at++) {
    const char *value = getenv(variables[at]);
    if (value && *value) return value;
  }
  return "C";
}

static void probe_locale(cn_facts *facts) {
  bool installed = setlocale(LC_CTYPE, "") != NULL;
  if (installed) {
    facts->is_utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
  } else {
    // A locale that is named but not installed, usual on small systems: the name still says what
    // the terminal expects.
    facts->is_utf8 = names_utf8(locale_asked_for());
  }
  const char *set = !installed && facts->is_utf8 ? "UTF-8" : nl_langinfo(CODESET);
  snprintf(facts->character_set, sizeof facts->character_set, "%s", set);
  if (MB_CUR_MAX < 2) setlocale(LC_CTYPE, "C.UTF-8");
}

static void probe_size(cn_facts *facts) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return;
  facts->width = size.ws_col;
  facts->height = size.ws_row;
}

static void probe_entry(cn_facts *facts) {
  int found = 0;
  // An unset TERM is looked up as an empty name, lest setupterm take "unknown" for it.
  if (setupterm(facts->name, STDOUT_FILENO, &found) != OK) return;
  facts->is_known = true;
  facts->can_place = cursor_address != NULL;
  facts->colours = max_colors > 0 ? max_colors : 0;
  del_curterm(cur_term);
}

void cn_probe(cn_facts *facts) {
  *facts = (cn_facts){.is_terminal = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO)};
  const char *name = getenv("TERM");
  snprintf(facts->name, sizeof facts->name, "%s", name ? name : "");
  probe_locale(facts);
  probe_size(facts);
  if (*facts->name) probe_entry(facts);
}
