# SPDX-License-Identifier: GPL-3.0-or-later
"""Window tests: what the proof pane answers."""
from driver import expect, wait


def choose(program, *names):
    program.click('list item', names[0] + ', speaker')
    program.expect('heading', names[0])
    for name in names[1:]:
        program.click('list item', name + ', speaker', modifier='ctrl')


def what_two_disagree_about_is_a_sentence(program):
    choose(program, 'Alexandr Wang', 'Chamath Palihapitiya')
    program.expect('heading', 'Wang and Palihapitiya')
    program.expect('label', 'They clash on “China secretly holds forbidden AI chips”: Wang supports it, '
                            'Palihapitiya leans to oppose it.')
    program.expect('heading', 'Clash on')
    # The proof of the answer is there without another click, and that of the rest is folded.
    program.expect('panel', 'Statement by Alexandr Wang')
    program.expect('panel', 'Statement by Chamath Palihapitiya')
    n = len(program.names('panel'))
    program.press('DeepSeek is a wake-up call for the US, Wang: supports, Palihapitiya: supports')
    wait('more statements', lambda: len(program.names('panel')) > n)


def the_statements_of_two_stand_side_by_side(program):
    choose(program, 'Alexandr Wang', 'Chamath Palihapitiya')
    first = program.expect('panel', 'Statement by Alexandr Wang')
    second = program.expect('panel', 'Statement by Chamath Palihapitiya')
    wait('beside each other', lambda: program.extents(first).y == program.extents(second).y and
         program.extents(first).x < program.extents(second).x)
    program.resize(1100, 800)
    wait('one below the other', lambda: program.extents(first).x == program.extents(second).x and
         program.extents(first).y < program.extents(second).y)


def two_are_chosen_in_the_filter_pane(program):
    program.click('push button', 'Alexandr Wang, 9 statements')
    program.expect('heading', 'Alexandr Wang')
    program.click('push button', 'Emad Mostaque, 8 statements', modifier='ctrl')
    program.expect('heading', 'Wang and Mostaque')


def a_pane_over_the_picture_waits_for_the_second(program):
    program.resize(800, 600)
    program.place_at_rest('list item', 'Alexandr Wang, speaker')
    program.click('list item', 'Alexandr Wang, speaker', modifier='ctrl')
    program.click('list item', 'Emad Mostaque, speaker', modifier='ctrl')
    program.expect('heading', 'Wang and Mostaque')


def the_editors_relations_tell_where_nothing_clashes(program):
    choose(program, 'Alexandr Wang', 'Emad Mostaque')
    program.expect('label', 'Wang leans to support “DeepSeek has about 50,000 Nvidia chips”, Mostaque supports '
                            '“DeepSeek’s $5–6 M training cost is real”: in the editors’ judgement')
    program.expect('label', 'There is no position that both of them speak of.')
    program.expect('heading', 'Qualifies what the other says')
    program.expect('push button', 'Wang leans to support: DeepSeek has about 50,000 Nvidia chips, backs DeepSeek’s chips: '
                                  '$1 billion or more, backs The $6 million figure misleads, qualifies, ')
    program.expect('panel', 'Statement by Alexandr Wang')
    program.expect('panel', 'Statement by Emad Mostaque')
    program.expect('heading', 'The positions from the one to the other')


def the_locator_of_a_narrow_card_is_not_cut(program):
    choose(program, 'Alexandr Wang', 'Emad Mostaque')
    quote = program.expect('label', '“not faking the cost of run”')
    source = program.expect('push button', 'Transcript of a video on DeepSeek R1, “released just a few days ago” (001), '
                                           'line 1, sentence 71')
    # The quotation takes two lines; four lines or more of small print are higher than three of it would be.
    wait('all lines', lambda: program.extents(source).height > 1.8 * program.extents(quote).height)


def several_are_split_by_a_crux(program):
    choose(program, 'Alexandr Wang', 'Chamath Palihapitiya', 'David Sacks')
    program.expect('heading', 'Wang, Palihapitiya and Sacks')
    program.expect('label', 'What splits them most: “China secretly holds forbidden AI chips”.')
    program.expect('heading', 'What would these sign together?')
    program.press('China secretly holds forbidden AI chips, supports: Wang, leans to oppose: Palihapitiya, 1 says nothing')
    program.expect('heading', '1 supports it')


def a_position_has_camps_echoes_and_documents(program):
    program.click('list item', 'DeepSeek has about 50,000 Nvidia chips, position')
    program.expect('heading', '3 support it')
    program.expect('heading', 'Who repeats whom')
    program.expect('push button', 'SemiAnalysis is a witness')
    program.expect('push button', 'Dylan Patel repeats SemiAnalysis')
    program.expect('push button', 'David Sacks repeats Dylan Patel')
    program.expect('heading', 'Where it is said')
    program.press('Alexandr Wang, leans to support')
    program.expect('label', 'Stance · leans to support')


def nothing_is_called_by_the_name_of_its_class(program):
    """Buttons, boxes and cells that a screen reader stops at."""
    choose(program, 'Alexandr Wang')
    program.expect('panel', 'Statement by')
    program.expect('push button', 'Compare with…')
    odd = [thing.name for role in ('push button', 'check box', 'list item') for thing in program.seen()
           if thing.getRoleName() == role and (thing.name.startswith(('Gtk', 'Adw', 'Rostrum')) or not thing.name)]
    expect(f'names, not {odd}', not odd)
    program.expect('check box', 'Featured only')


def a_coalition_selects_its_members(program):
    program.expect('heading', 'Coalitions')
    program.press('Mostaque and Amodei agree that')
    program.expect('heading', 'Mostaque and Amodei')
    program.key('alt+Left')
    program.expect('heading', 'How to begin')  # one step, not one for each of them


def the_check_leads_to_the_place_and_back(program):
    program.press('things to doubt')
    program.expect('heading', 'things to doubt')
    program.expect('heading', 'Unanswered (')
    row = 'All that is said on “Export controls spur Chinese AI chips” comes from one source'
    program.press(row)
    program.expect('heading', 'Export controls spur Chinese AI chips')
    # What the filter hides can be shown from here.
    program.press('Show All Speakers')
    program.expect('panel', 'Statement by')
    program.press('Back to the Check')
    wait('the keyboard where it was', lambda: row in program.focused().name)
    program.press(row)  # selected already: it is shown all the same
    wait('the keyboard on its page', lambda: program.focused().name == 'Back to the Check')
    program.press('Back to the Check')
    program.press('Back to the Debate')
    program.expect('heading', 'How to begin')


def the_check_opens_from_the_menu(program):
    program.click('list item', 'Dario Amodei, speaker')
    program.key('F10')
    program.press('Debate Check', role='menu item')
    wait('the keyboard in the list', lambda: program.focused().name == 'Back to the Debate')
    program.press('Back to the Debate')
    program.expect('heading', 'How to begin')


TESTS = [what_two_disagree_about_is_a_sentence, the_statements_of_two_stand_side_by_side,
         two_are_chosen_in_the_filter_pane, a_pane_over_the_picture_waits_for_the_second,
         the_editors_relations_tell_where_nothing_clashes, the_locator_of_a_narrow_card_is_not_cut,
         several_are_split_by_a_crux, a_position_has_camps_echoes_and_documents,
         nothing_is_called_by_the_name_of_its_class, a_coalition_selects_its_members,
         the_check_leads_to_the_place_and_back, the_check_opens_from_the_menu]
