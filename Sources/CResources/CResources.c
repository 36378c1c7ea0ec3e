#include "CResources.h"

// The list is kept by hand, two places a file of Resources/; a test compares it with the folder.
static const unsigned char catalogues_activity_kinds[] = {
#embed "../../Resources/catalogues/activity-kinds.txt"
};
static const unsigned char catalogues_indicator_facts[] = {
#embed "../../Resources/catalogues/indicator-facts.txt"
};
static const unsigned char catalogues_languages[] = {
#embed "../../Resources/catalogues/languages.txt"
};
static const unsigned char catalogues_needs[] = {
#embed "../../Resources/catalogues/needs.txt"
};
static const unsigned char catalogues_never_recorded[] = {
#embed "../../Resources/catalogues/never-recorded.txt"
};
static const unsigned char catalogues_plan_tasks[] = {
#embed "../../Resources/catalogues/plan-tasks.txt"
};
static const unsigned char catalogues_policies[] = {
#embed "../../Resources/catalogues/policies.txt"
};
static const unsigned char catalogues_poverty_standards[] = {
#embed "../../Resources/catalogues/poverty-standards.txt"
};
static const unsigned char catalogues_reported_totals[] = {
#embed "../../Resources/catalogues/reported-totals.txt"
};
static const unsigned char catalogues_signs[] = {
#embed "../../Resources/catalogues/signs.txt"
};
static const unsigned char catalogues_situation_answers[] = {
#embed "../../Resources/catalogues/situation-answers.txt"
};
static const unsigned char catalogues_support_models[] = {
#embed "../../Resources/catalogues/support-models.txt"
};
static const unsigned char catalogues_support_results[] = {
#embed "../../Resources/catalogues/support-results.txt"
};
static const unsigned char catalogues_support_sources[] = {
#embed "../../Resources/catalogues/support-sources.txt"
};
static const unsigned char catalogues_support_things[] = {
#embed "../../Resources/catalogues/support-things.txt"
};
static const unsigned char catalogues_take_along[] = {
#embed "../../Resources/catalogues/take-along.txt"
};
static const unsigned char catalogues_village_calendar[] = {
#embed "../../Resources/catalogues/village-calendar.txt"
};
static const unsigned char catalogues_visit_actions[] = {
#embed "../../Resources/catalogues/visit-actions.txt"
};
static const unsigned char catalogues_visit_topics[] = {
#embed "../../Resources/catalogues/visit-topics.txt"
};
static const unsigned char catalogues_work_kinds[] = {
#embed "../../Resources/catalogues/work-kinds.txt"
};
static const unsigned char demo_cast[] = {
#embed "../../Resources/demo/cast.txt"
};
static const unsigned char demo_names[] = {
#embed "../../Resources/demo/names.txt"
};
static const unsigned char demo_phrases[] = {
#embed "../../Resources/demo/phrases.txt"
};
static const unsigned char demo_planted_notes[] = {
#embed "../../Resources/demo/planted-notes.txt"
};
static const unsigned char growth_who_lhfa[] = {
#embed "../../Resources/growth/who-lhfa.csv"
};
static const unsigned char indicators_0_people[] = {
#embed "../../Resources/indicators/0-people.txt"
};
static const unsigned char indicators_1_income[] = {
#embed "../../Resources/indicators/1-income.txt"
};
static const unsigned char indicators_2_poverty[] = {
#embed "../../Resources/indicators/2-poverty.txt"
};
static const unsigned char indicators_3_policies[] = {
#embed "../../Resources/indicators/3-policies.txt"
};
static const unsigned char indicators_4_school[] = {
#embed "../../Resources/indicators/4-school.txt"
};
static const unsigned char indicators_5_health[] = {
#embed "../../Resources/indicators/5-health.txt"
};
static const unsigned char indicators_6_rehab[] = {
#embed "../../Resources/indicators/6-rehab.txt"
};
static const unsigned char indicators_7_process[] = {
#embed "../../Resources/indicators/7-process.txt"
};
static const unsigned char indicators_8_livelihood[] = {
#embed "../../Resources/indicators/8-livelihood.txt"
};
static const unsigned char indicators_9_work[] = {
#embed "../../Resources/indicators/9-work.txt"
};
static const unsigned char wording_en_activities[] = {
#embed "../../Resources/wording/en/activities.txt"
};
static const unsigned char wording_en_annex[] = {
#embed "../../Resources/wording/en/annex.txt"
};
static const unsigned char wording_en_assignments[] = {
#embed "../../Resources/wording/en/assignments.txt"
};
static const unsigned char wording_en_balance[] = {
#embed "../../Resources/wording/en/balance.txt"
};
static const unsigned char wording_en_before_visit[] = {
#embed "../../Resources/wording/en/before-visit.txt"
};
static const unsigned char wording_en_calendar[] = {
#embed "../../Resources/wording/en/calendar.txt"
};
static const unsigned char wording_en_closing[] = {
#embed "../../Resources/wording/en/closing.txt"
};
static const unsigned char wording_en_commands[] = {
#embed "../../Resources/wording/en/commands.txt"
};
static const unsigned char wording_en_common[] = {
#embed "../../Resources/wording/en/common.txt"
};
static const unsigned char wording_en_directory[] = {
#embed "../../Resources/wording/en/directory.txt"
};
static const unsigned char wording_en_duplicates[] = {
#embed "../../Resources/wording/en/duplicates.txt"
};
static const unsigned char wording_en_entry[] = {
#embed "../../Resources/wording/en/entry.txt"
};
static const unsigned char wording_en_exchange[] = {
#embed "../../Resources/wording/en/exchange.txt"
};
static const unsigned char wording_en_facts[] = {
#embed "../../Resources/wording/en/facts.txt"
};
static const unsigned char wording_en_families[] = {
#embed "../../Resources/wording/en/families.txt"
};
static const unsigned char wording_en_figures[] = {
#embed "../../Resources/wording/en/figures.txt"
};
static const unsigned char wording_en_first[] = {
#embed "../../Resources/wording/en/first.txt"
};
static const unsigned char wording_en_funds[] = {
#embed "../../Resources/wording/en/funds.txt"
};
static const unsigned char wording_en_health[] = {
#embed "../../Resources/wording/en/health.txt"
};
static const unsigned char wording_en_household_file[] = {
#embed "../../Resources/wording/en/household-file.txt"
};
static const unsigned char wording_en_households[] = {
#embed "../../Resources/wording/en/households.txt"
};
static const unsigned char wording_en_income[] = {
#embed "../../Resources/wording/en/income.txt"
};
static const unsigned char wording_en_indicators[] = {
#embed "../../Resources/wording/en/indicators.txt"
};
static const unsigned char wording_en_led_to[] = {
#embed "../../Resources/wording/en/led-to.txt"
};
static const unsigned char wording_en_list_import[] = {
#embed "../../Resources/wording/en/list-import.txt"
};
static const unsigned char wording_en_livelihood[] = {
#embed "../../Resources/wording/en/livelihood.txt"
};
static const unsigned char wording_en_main[] = {
#embed "../../Resources/wording/en/main.txt"
};
static const unsigned char wording_en_needs[] = {
#embed "../../Resources/wording/en/needs.txt"
};
static const unsigned char wording_en_notebook[] = {
#embed "../../Resources/wording/en/notebook.txt"
};
static const unsigned char wording_en_outcomes[] = {
#embed "../../Resources/wording/en/outcomes.txt"
};
static const unsigned char wording_en_papers[] = {
#embed "../../Resources/wording/en/papers.txt"
};
static const unsigned char wording_en_petitions[] = {
#embed "../../Resources/wording/en/petitions.txt"
};
static const unsigned char wording_en_policies[] = {
#embed "../../Resources/wording/en/policies.txt"
};
static const unsigned char wording_en_poverty[] = {
#embed "../../Resources/wording/en/poverty.txt"
};
static const unsigned char wording_en_reconcile[] = {
#embed "../../Resources/wording/en/reconcile.txt"
};
static const unsigned char wording_en_reported[] = {
#embed "../../Resources/wording/en/reported.txt"
};
static const unsigned char wording_en_review[] = {
#embed "../../Resources/wording/en/review.txt"
};
static const unsigned char wording_en_school[] = {
#embed "../../Resources/wording/en/school.txt"
};
static const unsigned char wording_en_search[] = {
#embed "../../Resources/wording/en/search.txt"
};
static const unsigned char wording_en_signin[] = {
#embed "../../Resources/wording/en/signin.txt"
};
static const unsigned char wording_en_signs[] = {
#embed "../../Resources/wording/en/signs.txt"
};
static const unsigned char wording_en_supervision[] = {
#embed "../../Resources/wording/en/supervision.txt"
};
static const unsigned char wording_en_survey[] = {
#embed "../../Resources/wording/en/survey.txt"
};
static const unsigned char wording_en_tasks[] = {
#embed "../../Resources/wording/en/tasks.txt"
};
static const unsigned char wording_en_terminal[] = {
#embed "../../Resources/wording/en/terminal.txt"
};
static const unsigned char wording_en_text_commands[] = {
#embed "../../Resources/wording/en/text-commands.txt"
};
static const unsigned char wording_en_timeline[] = {
#embed "../../Resources/wording/en/timeline.txt"
};
static const unsigned char wording_en_today[] = {
#embed "../../Resources/wording/en/today.txt"
};
static const unsigned char wording_en_typing[] = {
#embed "../../Resources/wording/en/typing.txt"
};
static const unsigned char wording_en_urgent[] = {
#embed "../../Resources/wording/en/urgent.txt"
};
static const unsigned char wording_en_usage[] = {
#embed "../../Resources/wording/en/usage.txt"
};
static const unsigned char wording_en_visit[] = {
#embed "../../Resources/wording/en/visit.txt"
};
static const unsigned char wording_en_widgets[] = {
#embed "../../Resources/wording/en/widgets.txt"
};
static const unsigned char wording_en_year_plan[] = {
#embed "../../Resources/wording/en/year-plan.txt"
};
static const unsigned char wording_vi_activities[] = {
#embed "../../Resources/wording/vi/activities.txt"
};
static const unsigned char wording_vi_annex[] = {
#embed "../../Resources/wording/vi/annex.txt"
};
static const unsigned char wording_vi_assignments[] = {
#embed "../../Resources/wording/vi/assignments.txt"
};
static const unsigned char wording_vi_balance[] = {
#embed "../../Resources/wording/vi/balance.txt"
};
static const unsigned char wording_vi_before_visit[] = {
#embed "../../Resources/wording/vi/before-visit.txt"
};
static const unsigned char wording_vi_calendar[] = {
#embed "../../Resources/wording/vi/calendar.txt"
};
static const unsigned char wording_vi_closing[] = {
#embed "../../Resources/wording/vi/closing.txt"
};
static const unsigned char wording_vi_commands[] = {
#embed "../../Resources/wording/vi/commands.txt"
};
static const unsigned char wording_vi_common[] = {
#embed "../../Resources/wording/vi/common.txt"
};
static const unsigned char wording_vi_directory[] = {
#embed "../../Resources/wording/vi/directory.txt"
};
static const unsigned char wording_vi_duplicates[] = {
#embed "../../Resources/wording/vi/duplicates.txt"
};
static const unsigned char wording_vi_entry[] = {
#embed "../../Resources/wording/vi/entry.txt"
};
static const unsigned char wording_vi_exchange[] = {
#embed "../../Resources/wording/vi/exchange.txt"
};
static const unsigned char wording_vi_facts[] = {
#embed "../../Resources/wording/vi/facts.txt"
};
static const unsigned char wording_vi_families[] = {
#embed "../../Resources/wording/vi/families.txt"
};
static const unsigned char wording_vi_figures[] = {
#embed "../../Resources/wording/vi/figures.txt"
};
static const unsigned char wording_vi_first[] = {
#embed "../../Resources/wording/vi/first.txt"
};
static const unsigned char wording_vi_funds[] = {
#embed "../../Resources/wording/vi/funds.txt"
};
static const unsigned char wording_vi_health[] = {
#embed "../../Resources/wording/vi/health.txt"
};
static const unsigned char wording_vi_household_file[] = {
#embed "../../Resources/wording/vi/household-file.txt"
};
static const unsigned char wording_vi_households[] = {
#embed "../../Resources/wording/vi/households.txt"
};
static const unsigned char wording_vi_income[] = {
#embed "../../Resources/wording/vi/income.txt"
};
static const unsigned char wording_vi_indicators[] = {
#embed "../../Resources/wording/vi/indicators.txt"
};
static const unsigned char wording_vi_led_to[] = {
#embed "../../Resources/wording/vi/led-to.txt"
};
static const unsigned char wording_vi_list_import[] = {
#embed "../../Resources/wording/vi/list-import.txt"
};
static const unsigned char wording_vi_livelihood[] = {
#embed "../../Resources/wording/vi/livelihood.txt"
};
static const unsigned char wording_vi_main[] = {
#embed "../../Resources/wording/vi/main.txt"
};
static const unsigned char wording_vi_needs[] = {
#embed "../../Resources/wording/vi/needs.txt"
};
static const unsigned char wording_vi_notebook[] = {
#embed "../../Resources/wording/vi/notebook.txt"
};
static const unsigned char wording_vi_outcomes[] = {
#embed "../../Resources/wording/vi/outcomes.txt"
};
static const unsigned char wording_vi_papers[] = {
#embed "../../Resources/wording/vi/papers.txt"
};
static const unsigned char wording_vi_petitions[] = {
#embed "../../Resources/wording/vi/petitions.txt"
};
static const unsigned char wording_vi_policies[] = {
#embed "../../Resources/wording/vi/policies.txt"
};
static const unsigned char wording_vi_poverty[] = {
#embed "../../Resources/wording/vi/poverty.txt"
};
static const unsigned char wording_vi_reconcile[] = {
#embed "../../Resources/wording/vi/reconcile.txt"
};
static const unsigned char wording_vi_reported[] = {
#embed "../../Resources/wording/vi/reported.txt"
};
static const unsigned char wording_vi_review[] = {
#embed "../../Resources/wording/vi/review.txt"
};
static const unsigned char wording_vi_school[] = {
#embed "../../Resources/wording/vi/school.txt"
};
static const unsigned char wording_vi_search[] = {
#embed "../../Resources/wording/vi/search.txt"
};
static const unsigned char wording_vi_signin[] = {
#embed "../../Resources/wording/vi/signin.txt"
};
static const unsigned char wording_vi_signs[] = {
#embed "../../Resources/wording/vi/signs.txt"
};
static const unsigned char wording_vi_supervision[] = {
#embed "../../Resources/wording/vi/supervision.txt"
};
static const unsigned char wording_vi_survey[] = {
#embed "../../Resources/wording/vi/survey.txt"
};
static const unsigned char wording_vi_tasks[] = {
#embed "../../Resources/wording/vi/tasks.txt"
};
static const unsigned char wording_vi_terminal[] = {
#embed "../../Resources/wording/vi/terminal.txt"
};
static const unsigned char wording_vi_text_commands[] = {
#embed "../../Resources/wording/vi/text-commands.txt"
};
static const unsigned char wording_vi_timeline[] = {
#embed "../../Resources/wording/vi/timeline.txt"
};
static const unsigned char wording_vi_today[] = {
#embed "../../Resources/wording/vi/today.txt"
};
static const unsigned char wording_vi_typing[] = {
#embed "../../Resources/wording/vi/typing.txt"
};
static const unsigned char wording_vi_urgent[] = {
#embed "../../Resources/wording/vi/urgent.txt"
};
static const unsigned char wording_vi_usage[] = {
#embed "../../Resources/wording/vi/usage.txt"
};
static const unsigned char wording_vi_visit[] = {
#embed "../../Resources/wording/vi/visit.txt"
};
static const unsigned char wording_vi_widgets[] = {
#embed "../../Resources/wording/vi/widgets.txt"
};
static const unsigned char wording_vi_year_plan[] = {
#embed "../../Resources/wording/vi/year-plan.txt"
};

#define FILE(name, path) {path, name, sizeof name}

static const cr_file files[] = {
    FILE(catalogues_activity_kinds, "catalogues/activity-kinds.txt"),
    FILE(catalogues_indicator_facts, "catalogues/indicator-facts.txt"),
    FILE(catalogues_languages, "catalogues/languages.txt"),
    FILE(catalogues_needs, "catalogues/needs.txt"),
    FILE(catalogues_never_recorded, "catalogues/never-recorded.txt"),
    FILE(catalogues_plan_tasks, "catalogues/plan-tasks.txt"),
    FILE(catalogues_policies, "catalogues/policies.txt"),
    FILE(catalogues_poverty_standards, "catalogues/poverty-standards.txt"),
    FILE(catalogues_reported_totals, "catalogues/reported-totals.txt"),
    FILE(catalogues_signs, "catalogues/signs.txt"),
    FILE(catalogues_situation_answers, "catalogues/situation-answers.txt"),
    FILE(catalogues_support_models, "catalogues/support-models.txt"),
    FILE(catalogues_support_results, "catalogues/support-results.txt"),
    FILE(catalogues_support_sources, "catalogues/support-sources.txt"),
    FILE(catalogues_support_things, "catalogues/support-things.txt"),
    FILE(catalogues_take_along, "catalogues/take-along.txt"),
    FILE(catalogues_village_calendar, "catalogues/village-calendar.txt"),
    FILE(catalogues_visit_actions, "catalogues/visit-actions.txt"),
    FILE(catalogues_visit_topics, "catalogues/visit-topics.txt"),
    FILE(catalogues_work_kinds, "catalogues/work-kinds.txt"),
    FILE(demo_cast, "demo/cast.txt"),
    FILE(demo_names, "demo/names.txt"),
    FILE(demo_phrases, "demo/phrases.txt"),
    FILE(demo_planted_notes, "demo/planted-notes.txt"),
    FILE(growth_who_lhfa, "growth/who-lhfa.csv"),
    FILE(indicators_0_people, "indicators/0-people.txt"),
    FILE(indicators_1_income, "indicators/1-income.txt"),
    FILE(indicators_2_poverty, "indicators/2-poverty.txt"),
    FILE(indicators_3_policies, "indicators/3-policies.txt"),
    FILE(indicators_4_school, "indicators/4-school.txt"),
    FILE(indicators_5_health, "indicators/5-health.txt"),
    FILE(indicators_6_rehab, "indicators/6-rehab.txt"),
    FILE(indicators_7_process, "indicators/7-process.txt"),
    FILE(indicators_8_livelihood, "indicators/8-livelihood.txt"),
    FILE(indicators_9_work, "indicators/9-work.txt"),
    FILE(wording_en_activities, "wording/en/activities.txt"),
    FILE(wording_en_annex, "wording/en/annex.txt"),
    FILE(wording_en_assignments, "wording/en/assignments.txt"),
    FILE(wording_en_balance, "wording/en/balance.txt"),
    FILE(wording_en_before_visit, "wording/en/before-visit.txt"),
    FILE(wording_en_calendar, "wording/en/calendar.txt"),
    FILE(wording_en_closing, "wording/en/closing.txt"),
    FILE(wording_en_commands, "wording/en/commands.txt"),
    FILE(wording_en_common, "wording/en/common.txt"),
    FILE(wording_en_directory, "wording/en/directory.txt"),
    FILE(wording_en_duplicates, "wording/en/duplicates.txt"),
    FILE(wording_en_entry, "wording/en/entry.txt"),
    FILE(wording_en_exchange, "wording/en/exchange.txt"),
    FILE(wording_en_facts, "wording/en/facts.txt"),
    FILE(wording_en_families, "wording/en/families.txt"),
    FILE(wording_en_figures, "wording/en/figures.txt"),
    FILE(wording_en_first, "wording/en/first.txt"),
    FILE(wording_en_funds, "wording/en/funds.txt"),
    FILE(wording_en_health, "wording/en/health.txt"),
    FILE(wording_en_household_file, "wording/en/household-file.txt"),
    FILE(wording_en_households, "wording/en/households.txt"),
    FILE(wording_en_income, "wording/en/income.txt"),
    FILE(wording_en_indicators, "wording/en/indicators.txt"),
    FILE(wording_en_led_to, "wording/en/led-to.txt"),
    FILE(wording_en_list_import, "wording/en/list-import.txt"),
    FILE(wording_en_livelihood, "wording/en/livelihood.txt"),
    FILE(wording_en_main, "wording/en/main.txt"),
    FILE(wording_en_needs, "wording/en/needs.txt"),
    FILE(wording_en_notebook, "wording/en/notebook.txt"),
    FILE(wording_en_outcomes, "wording/en/outcomes.txt"),
    FILE(wording_en_papers, "wording/en/papers.txt"),
    FILE(wording_en_petitions, "wording/en/petitions.txt"),
    FILE(wording_en_policies, "wording/en/policies.txt"),
    FILE(wording_en_poverty, "wording/en/poverty.txt"),
    FILE(wording_en_reconcile, "wording/en/reconcile.txt"),
    FILE(wording_en_reported, "wording/en/reported.txt"),
    FILE(wording_en_review, "wording/en/review.txt"),
    FILE(wording_en_school, "wording/en/school.txt"),
    FILE(wording_en_search, "wording/en/search.txt"),
    FILE(wording_en_signin, "wording/en/signin.txt"),
    FILE(wording_en_signs, "wording/en/signs.txt"),
    FILE(wording_en_supervision, "wording/en/supervision.txt"),
    FILE(wording_en_survey, "wording/en/survey.txt"),
    FILE(wording_en_tasks, "wording/en/tasks.txt"),
    FILE(wording_en_terminal, "wording/en/terminal.txt"),
    FILE(wording_en_text_commands, "wording/en/text-commands.txt"),
    FILE(wording_en_timeline, "wording/en/timeline.txt"),
    FILE(wording_en_today, "wording/en/today.txt"),
    FILE(wording_en_typing, "wording/en/typing.txt"),
    FILE(wording_en_urgent, "wording/en/urgent.txt"),
    FILE(wording_en_usage, "wording/en/usage.txt"),
    FILE(wording_en_visit, "wording/en/visit.txt"),
    FILE(wording_en_widgets, "wording/en/widgets.txt"),
    FILE(wording_en_year_plan, "wording/en/year-plan.txt"),
    FILE(wording_vi_activities, "wording/vi/activities.txt"),
    FILE(wording_vi_annex, "wording/vi/annex.txt"),
    FILE(wording_vi_assignments, "wording/vi/assignments.txt"),
    FILE(wording_vi_balance, "wording/vi/balance.txt"),
    FILE(wording_vi_before_visit, "wording/vi/before-visit.txt"),
    FILE(wording_vi_calendar, "wording/vi/calendar.txt"),
    FILE(wording_vi_closing, "wording/vi/closing.txt"),
    FILE(wording_vi_commands, "wording/vi/commands.txt"),
    FILE(wording_vi_common, "wording/vi/common.txt"),
    FILE(wording_vi_directory, "wording/vi/directory.txt"),
    FILE(wording_vi_duplicates, "wording/vi/duplicates.txt"),
    FILE(wording_vi_entry, "wording/vi/entry.txt"),
    FILE(wording_vi_exchange, "wording/vi/exchange.txt"),
    FILE(wording_vi_facts, "wording/vi/facts.txt"),
    FILE(wording_vi_families, "wording/vi/families.txt"),
    FILE(wording_vi_figures, "wording/vi/figures.txt"),
    FILE(wording_vi_first, "wording/vi/first.txt"),
    FILE(wording_vi_funds, "wording/vi/funds.txt"),
    FILE(wording_vi_health, "wording/vi/health.txt"),
    FILE(wording_vi_household_file, "wording/vi/household-file.txt"),
    FILE(wording_vi_households, "wording/vi/households.txt"),
    FILE(wording_vi_income, "wording/vi/income.txt"),
    FILE(wording_vi_indicators, "wording/vi/indicators.txt"),
    FILE(wording_vi_led_to, "wording/vi/led-to.txt"),
    FILE(wording_vi_list_import, "wording/vi/list-import.txt"),
    FILE(wording_vi_livelihood, "wording/vi/livelihood.txt"),
    FILE(wording_vi_main, "wording/vi/main.txt"),
    FILE(wording_vi_needs, "wording/vi/needs.txt"),
    FILE(wording_vi_notebook, "wording/vi/notebook.txt"),
    FILE(wording_vi_outcomes, "wording/vi/outcomes.txt"),
    FILE(wording_vi_papers, "wording/vi/papers.txt"),
    FILE(wording_vi_petitions, "wording/vi/petitions.txt"),
    FILE(wording_vi_policies, "wording/vi/policies.txt"),
    FILE(wording_vi_poverty, "wording/vi/poverty.txt"),
    FILE(wording_vi_reconcile, "wording/vi/reconcile.txt"),
    FILE(wording_vi_reported, "wording/vi/reported.txt"),
    FILE(wording_vi_review, "wording/vi/review.txt"),
    FILE(wording_vi_school, "wording/vi/school.txt"),
    FILE(wording_vi_search, "wording/vi/search.txt"),
    FILE(wording_vi_signin, "wording/vi/signin.txt"),
    FILE(wording_vi_signs, "wording/vi/signs.txt"),
    FILE(wording_vi_supervision, "wording/vi/supervision.txt"),
    FILE(wording_vi_survey, "wording/vi/survey.txt"),
    FILE(wording_vi_tasks, "wording/vi/tasks.txt"),
    FILE(wording_vi_terminal, "wording/vi/terminal.txt"),
    FILE(wording_vi_text_commands, "wording/vi/text-commands.txt"),
    FILE(wording_vi_timeline, "wording/vi/timeline.txt"),
    FILE(wording_vi_today, "wording/vi/today.txt"),
    FILE(wording_vi_typing, "wording/vi/typing.txt"),
    FILE(wording_vi_urgent, "wording/vi/urgent.txt"),
    FILE(wording_vi_usage, "wording/vi/usage.txt"),
    FILE(wording_vi_visit, "wording/vi/visit.txt"),
    FILE(wording_vi_widgets, "wording/vi/widgets.txt"),
    FILE(wording_vi_year_plan, "wording/vi/year-plan.txt"),
};

const cr_file *cr_files(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
