// Generated from db/migrations by `npm run generate`. Do not edit.
import type { ColumnType } from 'kysely'

export interface Tables {
  activities: {
    region_id: string
    id: string
    year: number
    /** The id in the file it came from; a re-import finds the row by it. */
    source_id: string | null
    agency_id: string
    programme_id: string | null
    code: string | null
    nomenclature_version: string | null
    name: string
    purpose: ColumnType<string, string | undefined, string>
    output_kind: string | null
    skill_field: ColumnType<string, string | undefined, string>
    target_text: ColumnType<string, string | undefined, string>
    /** Target group, structured: only what restricts it (jk, usia_min, desil, pekka, disabilitas, kondisi, …). */
    target: ColumnType<unknown | null, string | null, string | null>
    area_text: ColumnType<string, string | undefined, string>
    area_codes: ColumnType<string[], string[] | undefined, string[]>
    starts_on: string | null
    ends_on: string | null
    expected_people: number | null
    expected_female: number | null
    expected_male: number | null
    split_reason: ColumnType<string, string | undefined, string>
    unit: ColumnType<string, string | undefined, string>
    /** Whole rupiah. */
    budget: number | null
    fund_source: ColumnType<string, string | undefined, string>
    partner: ColumnType<string, string | undefined, string>
    status: ColumnType<string, string | undefined, string>
    status_reason: ColumnType<string, string | undefined, string>
    version: ColumnType<number, number | undefined, number>
    /** sha256 over what matters for an overlap; a decision reopens when it changes. */
    content_hash: string
    /** Name, code, purpose and target group, folded, for search that forgives. */
    search_key: string
    /** The area codes as one text, `;35.07.13;35.07.14;`: whether a plan lies in an area is one comparison of text. */
    area_key: string
    import_id: string | null
    created_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
    updated_at: ColumnType<Date, Date | string, Date | string>
  }
  activity_versions: {
    region_id: string
    activity_id: string
    version: number
    snapshot: ColumnType<unknown, string, string>
    /** Names of the fields that differ from the version before. */
    changed: ColumnType<unknown, string, string>
    cause: string
    reason: ColumnType<string, string | undefined, string>
    import_id: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
  }
  agencies: {
    region_id: string
    id: string
    short_name: string
    name: string
    kind: string
    parent_id: string | null
    area_code: string | null
    valid_from: ColumnType<string, string | undefined, string>
    valid_until: string | null
    created_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  agency_former_names: {
    region_id: string
    id: string
    agency_id: string
    short_name: string
    name: string
    valid_until: string
  }
  area_aliases: {
    /** The value folded as areas.search_key is. */
    alias_key: string
    code: string
    scheme: string
    valid_from: string | null
    valid_until: string | null
    /** As it is written: Sumawe, 6403. */
    value: string
    source: string
  }
  area_editions: {
    edition: string
    decree: string
    provinces: number
    regencies: number
    districts: number
    villages: number
    loaded_at: ColumnType<Date, Date | string, Date | string>
  }
  area_shapes: {
    code: string
    geometry: ColumnType<unknown, string, string>
    source: string
    imported_at: ColumnType<Date, Date | string, Date | string>
  }
  areas: {
    code: string
    level: string
    name: string
    /** With its kind: Kabupaten Malang, Kota Malang, Kec. Kepanjen, Kel. Kepanjen. */
    full_name: string
    kind: string
    parent_code: string | null
    /** Bare name folded for search that forgives: lower case, old spelling renewed, letters and digits only. Written by src/modules/places/folding.ts. */
    search_key: string
    valid_from: string
    valid_until: string | null
    source: string
  }
  assessed_activities: {
    region_id: string
    run_id: string
    activity_id: string
    agency_id: string
    content_hash: string
    target_class: string
    /** Districts it reaches, or the code of the region itself. */
    areas: string[]
    /** Affair, who holds it and by which text, when the activity lies outside the mandates of its agency. */
    wrong_agency: ColumnType<unknown | null, string | null, string | null>
  }
  assessed_needs: {
    region_id: string
    run_id: string
    need_id: string
    target_class: string
    areas: string[]
    is_covered: boolean
    activity_ids: ColumnType<string[], string[] | undefined, string[]>
    why: string
  }
  attendance_devices: {
    region_id: string
    id: string
    gathering_id: string
    name: string
    link_turn: ColumnType<number, number | undefined, number>
    created_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
    revoked_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    last_seen_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    /** How far the server's clock was ahead of the device's when it last reported. */
    last_offset_ms: number | null
  }
  attendance_facts: {
    region_id: string
    /** Made by the device: the same fact sent twice is one fact. */
    id: string
    gathering_id: string
    session_id: string
    participant_id: string
    kind: string
    statement: ColumnType<string, string | undefined, string>
    reason: ColumnType<string, string | undefined, string>
    represented_by: ColumnType<string, string | undefined, string>
    means: string
    device_id: string | null
    told_by: string
    /** What the clock of the device showed. */
    device_at: ColumnType<Date, Date | string, Date | string>
    offset_ms: number
    clock_basis: string
    /** device_at + offset_ms, the best estimate of the true instant; of a session code, the instant the code was shown. */
    at: ColumnType<Date, Date | string, Date | string>
    received_at: ColumnType<Date, Date | string, Date | string>
    /** Of an undo, the fact it takes back; of a ruling, the facts that were looked at. */
    about: ColumnType<string[], string[] | undefined, string[]>
  }
  attendance_rules: {
    region_id: string
    gathering_id: string
    rules: ColumnType<unknown, string, string>
    source: string
    set_by: string
    at: ColumnType<Date, Date | string, Date | string>
  }
  audit_log: {
    region_id: string
    seq: number
    at: ColumnType<Date, Date | string, Date | string>
    actor_id: string
    request_id: string
    operation: string
    subject_kind: string
    subject_id: string
    /** What changed, as ids, counts and field names. Never a NIK, a name of a person in need, or free text of a case. */
    details: ColumnType<unknown, string | undefined, string>
    previous_hash: string
    hash: string
  }
  batch_seats: {
    region_id: string
    id: string
    batch_id: string
    partner_id: string | null
    employer_name: string
    work: string
    seats: number
    /** Of the seats, so many are open to people with disabilities. */
    for_disabled: ColumnType<number, number | undefined, number>
    evidence: ColumnType<string, string | undefined, string>
    pledge_id: string | null
    cancelled_reason: ColumnType<string, string | undefined, string>
    created_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
  }
  batch_trainers: {
    region_id: string
    id: string
    batch_id: string
    person_name: string
    origin: string
    organisation: ColumnType<string, string | undefined, string>
    partner_id: string | null
    subject: ColumnType<string, string | undefined, string>
    lesson_hours: ColumnType<string, string | number | undefined, string | number>
    /** Sealed for `batch_trainers.phone_sealed <id>`; the organiser's. */
    phone_sealed: Uint8Array | null
    created_at: ColumnType<Date, Date | string, Date | string>
  }
  calendar_feeds: {
    region_id: string
    id: string
    user_id: string
    grant_id: string
    turn: ColumnType<number, number | undefined, number>
    is_on: ColumnType<boolean, boolean | undefined, boolean>
    created_at: ColumnType<Date, Date | string, Date | string>
  }
  candidate_checks: {
    region_id: string
    id: string
    /** Questions that were sent together; null: refused. */
    admission_id: string | null
    /** A user, or `system` at the terminal: no foreign key. */
    asked_by: string
    agency_id: string | null
    asked_at: ColumnType<Date, Date | string, Date | string>
    purpose: string
    kind: string
    given_on: string
    /** refused: a limit was reached; nothing was looked up. */
    answer: string
    /** Keyed hash of all that was said of the candidate; tells two questions about the same apart from two others, and nothing else. */
    candidate_hash: string
    name_hash: string
    /** Keyed hash; without a NIK, of the empty text. */
    nik_hash: string
    /** Keyed hash; without a family card, of the empty text. */
    kk_hash: string
    /** Keyed hash of the first 12 digits of the NIK: who tries one serial after another shows by it. */
    area_hash: string
  }
  carried_items: {
    region_id: string
    gathering_id: string
    followup_id: string
    state: string
    reason: ColumnType<string, string | undefined, string>
    session_id: string | null
    by_user: string
    at: ColumnType<Date, Date | string, Date | string>
  }
  check_admissions: {
    region_id: string
    id: string
    /** A user, or `system` at the terminal: no foreign key. */
    asked_by: string
    agency_id: string | null
    asked_at: ColumnType<Date, Date | string, Date | string>
    candidates: number
    is_list: boolean
  }
  combination_rules: {
    region_id: string
    id: string
    title: string
    rule_kind: string
    /** Kinds and groups of kinds: `kind:house-repair`, `group:aid`. */
    subjects: string[]
    /** The other side of not_together and may_combine; empty: the subjects among themselves. */
    others: ColumnType<string[], string[] | undefined, string[]>
    unit: string
    /** cool_down: from the end of one to the start of the next; not_together: gap below which two meet (0: only what overlaps); at_most: length of the sliding window. */
    months: number | null
    most: number | null
    /** The legal text, with its date. */
    source: string
    /** Taken from the examples, which have no legal text of the region behind them yet. */
    is_example: ColumnType<boolean, boolean | undefined, boolean>
    note: ColumnType<string, string | undefined, string>
    valid_from: string
    /** Last day on which a service can break the rule; what was given before stays judged as it was. */
    valid_until: string | null
    /** A user, or `system` at the terminal: no foreign key; so ended_by. */
    created_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
    ended_by: string | null
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    end_reason: ColumnType<string, string | undefined, string>
  }
  contribution_changes: {
    region_id: string
    contribution_id: string
    version: number
    deed: string
    /** In whose name; null: a coordinator, or an agency that is no more. */
    agency_id: string | null
    reason: ColumnType<string, string | undefined, string>
    /** Amount and shares of that version: {amount, shares: [{agencyId, amount}]}. */
    snapshot: ColumnType<unknown, string, string>
    by: string
    at: ColumnType<Date, Date | string, Date | string>
  }
  contribution_rows: {
    region_id: string
    contribution_id: string
    row_number: number
    /** Kecamatan; null: not known. */
    district_code: string | null
    amount: number
    female: number | null
    male: number | null
    /** How many of the amount live with a disability; null: not known of any. */
    disabled: number | null
  }
  contribution_shares: {
    region_id: string
    contribution_id: string
    agency_id: string
    amount: number
    agreed_by: string | null
    agreed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  contributions: {
    region_id: string
    id: string
    programme_id: string
    /** Without a foreign key: a report outlives the activity it was about, whose name stays beside it. */
    activity_id: string | null
    activity_name: ColumnType<string, string | undefined, string>
    /** Who reported it first. */
    agency_id: string
    year: number
    quarter: number
    amount: number
    /** Why its people, or some of them, are not split by sex. */
    sex_reason: ColumnType<string, string | undefined, string>
    evidence: ColumnType<string, string | undefined, string>
    state: ColumnType<string, string | undefined, string>
    state_reason: ColumnType<string, string | undefined, string>
    version: ColumnType<number, number | undefined, number>
    reported_by: string
    reported_at: ColumnType<Date, Date | string, Date | string>
  }
  course_batches: {
    region_id: string
    id: string
    course_id: string
    name: string
    state: ColumnType<string, string | undefined, string>
    state_reason: ColumnType<string, string | undefined, string>
    starts_on: string
    ends_on: string
    place: ColumnType<string, string | undefined, string>
    district_code: string | null
    capacity: number
    market_reason: ColumnType<string, string | undefined, string>
    /** Whole rupiah that the batch cost, all participants together. */
    cost: number | null
    /** APBN, APBD, DBHCHT, partner … */
    fund_source: ColumnType<string, string | undefined, string>
    /** Its sessions and attendance, by the room gatherings. */
    gathering_id: string | null
    /** The last day one may register by the link; null: the day it begins. */
    registration_until: string | null
    /** Registration without an account: 0 has none; a higher turn makes older links worthless. */
    link_turn: ColumnType<number, number | undefined, number>
    /** The last day of the course as it was held: from here 3, 6 and 12 months are counted. */
    finished_on: string | null
    version: ColumnType<number, number | undefined, number>
    created_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
    updated_at: ColumnType<Date, Date | string, Date | string>
  }
  courses: {
    region_id: string
    id: string
    agency_id: string
    activity_id: string | null
    title: string
    /** Kejuruan: a code of seed/training/fields.csv. */
    field: string
    /** Units of competence (SKKNI). */
    competence_codes: ColumnType<string[], string[] | undefined, string[]>
    /** JP of one batch. */
    lesson_hours: ColumnType<string, string | number | undefined, string | number>
    audience: ColumnType<string, string | undefined, string>
    /** Years on the first day of a batch; null: any. */
    min_age: number | null
    max_age: number | null
    requirements: ColumnType<string, string | undefined, string>
    description: ColumnType<string, string | undefined, string>
    state: ColumnType<string, string | undefined, string>
    version: ColumnType<number, number | undefined, number>
    created_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
    updated_at: ColumnType<Date, Date | string, Date | string>
  }
  dwp_answers: {
    region_id: string
    visit_id: string
    item_key: string
    answer: string
    note: ColumnType<string, string | undefined, string>
  }
  dwp_boards: {
    region_id: string
    id: string
    agency_id: string
    term_from: string
    term_until: string
    decree: ColumnType<string, string | undefined, string>
    version: ColumnType<number, number | undefined, number>
  }
  dwp_chair_changes: {
    region_id: string
    id: string
    post_id: string
    new_holder_id: string | null
    new_holder_name: ColumnType<string, string | undefined, string>
    new_capacity: string | null
    changed_on: string
    /** gone: the former head is back, or the chair left, before anybody answered. */
    state: ColumnType<string, string | undefined, string>
    answer_reason: ColumnType<string, string | undefined, string>
    answered_by: string | null
    answered_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    followup_id: string | null
    created_at: ColumnType<Date, Date | string, Date | string>
  }
  dwp_checklists: {
    region_id: string
    version: number
    items: ColumnType<unknown, string, string>
    source: string
    created_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
  }
  dwp_evaluations: {
    region_id: string
    id: string
    agency_id: string
    year: number
    quarter: number
    state: ColumnType<string, string | undefined, string>
    /** [{key, text, score 0–4, note}]: the indicator's words as they were, so that a later list does not change an old evaluation. */
    scores: ColumnType<unknown, string | undefined, string>
    hinders: ColumnType<string, string | undefined, string>
    next_steps: ColumnType<string, string | undefined, string>
    sent_by: string | null
    sent_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    version: ColumnType<number, number | undefined, number>
  }
  dwp_findings: {
    region_id: string
    id: string
    visit_id: string | null
    evaluation_id: string | null
    item_key: ColumnType<string, string | undefined, string>
    text: string
    followup_id: string
    created_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
  }
  dwp_members: {
    region_id: string
    id: string
    agency_id: string
    name: string
    /** A kind of seed/dwp/member-kinds.csv. */
    kind: string
    phone_sealed: Uint8Array | null
    joined_on: string
    left_on: string | null
    left_reason: ColumnType<string, string | undefined, string>
    version: ColumnType<number, number | undefined, number>
  }
  dwp_partners: {
    region_id: string
    id: string
    activity_id: string
    name: string
    kind: string
    gives: ColumnType<string, string | undefined, string>
    contact_sealed: Uint8Array | null
  }
  dwp_posts: {
    region_id: string
    id: string
    board_id: string
    post: string
    person_name: string
    phone_sealed: Uint8Array | null
    /** Of a chair by her husband's office: the head's post of the parent agency. */
    head_position_id: string | null
    /** Who held that post when she became chair; when another holds it, that is a to-do, never a silent replacement. */
    head_holder_id: string | null
    decree: ColumnType<string, string | undefined, string>
    valid_from: string
    valid_until: string | null
    end_reason: ColumnType<string, string | undefined, string>
  }
  dwp_programmes: {
    region_id: string
    activity_id: string
    field: string | null
    fund: string | null
  }
  dwp_rounds: {
    region_id: string
    id: string
    name: string
    agency_id: string
    starts_on: string
    ends_on: string
    /** Days of the week on which visits may be, [1 … 7], 1 = Monday. */
    weekdays: ColumnType<unknown, string, string>
    per_day: number
    /** Area codes; empty: the whole region. */
    districts: ColumnType<string[], string[] | undefined, string[]>
    team: ColumnType<string[], string[] | undefined, string[]>
    created_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
  }
  dwp_units: {
    region_id: string
    agency_id: string
    /** The DWP of the regency or city itself: plans visits and reads every unit. */
    leads: ColumnType<boolean, boolean | undefined, boolean>
  }
  dwp_visits: {
    region_id: string
    id: string
    /** Null: a visit from before Selaras, kept so that the order of visits is right. */
    round_id: string | null
    agency_id: string
    day: string
    state: ColumnType<string, string | undefined, string>
    state_reason: ColumnType<string, string | undefined, string>
    gathering_id: string | null
    checklist_version: number | null
    recommendation: ColumnType<string, string | undefined, string>
    next_visit_on: string | null
    report_letter_id: string | null
    version: ColumnType<number, number | undefined, number>
  }
  employer_confirmations: {
    region_id: string
    id: string
    outcome_id: string
    trainee_id: string
    employer_name: string
    link_turn: ColumnType<number, number | undefined, number>
    /** denied: the graduate's word and the employer's differ; counts as not known until an officer decides by a further outcome. */
    state: ColumnType<string, string | undefined, string>
    answer_note: ColumnType<string, string | undefined, string>
    answered_name: ColumnType<string, string | undefined, string>
    answered_post: ColumnType<string, string | undefined, string>
    asked_by: string
    asked_at: ColumnType<Date, Date | string, Date | string>
    expires_on: string
    answered_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  escalation_rules: {
    region_id: string
    id: string
    trigger: string
    days: number
    recipient: string
    kinds: ColumnType<string[], string[] | undefined, string[]>
    source: string
    valid_from: string
    valid_until: string | null
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
  }
  figure_runs: {
    region_id: string
    id: string
    is_current: ColumnType<boolean, boolean | undefined, boolean>
    /** Jobs are thrown away after a while: no foreign key. */
    job_id: string | null
    persons: ColumnType<number, number | undefined, number>
    services: ColumnType<number, number | undefined, number>
    computed_at: ColumnType<Date, Date | string, Date | string>
  }
  followup_events: {
    region_id: string
    id: string
    followup_id: string
    kind: string
    text: ColumnType<string, string | undefined, string>
    by_user: string
    at: ColumnType<Date, Date | string, Date | string>
    /** Days, ids and names of agencies and posts that the words of the event need. */
    data: ColumnType<unknown, string | undefined, string>
  }
  followup_reminders: {
    region_id: string
    followup_id: string
    rule_id: string
    round: number
    basis_on: string
    was_sent: boolean
    on_day: string
  }
  followups: {
    region_id: string
    id: string
    what: string
    owner_agency_id: string
    owner_user_id: string | null
    /** Ids of agencies that read it and may comment, beside its owner. */
    concerned_agencies: ColumnType<string[], string[] | undefined, string[]>
    due_on: string
    state: ColumnType<string, string | undefined, string>
    /** What it came from: a pair of plans, a gathering, a visit, an evaluation, or noted directly. */
    source_kind: string
    /** For a pair the ids of both activities, a/b; for a gathering its id, or gathering/session. */
    source_id: string
    source_title: ColumnType<string, string | undefined, string>
    evidence: ColumnType<string, string | undefined, string>
    created_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
    closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    version: ColumnType<number, number | undefined, number>
    kind: string
    /** The post that owes it, of the owning agency; who holds it is asked for the day. */
    owner_position_id: string | null
    /** Who held the post on the day it was promised. */
    holder_then: ColumnType<string, string | undefined, string>
    /** internal: for the owning agency alone, no coordinator either. */
    audience: ColumnType<string, string | undefined, string>
    /** What it is tied to: [{kind, id, title}] of programmes, priorities, activities, pairs of plans. */
    subjects: ColumnType<unknown, string | undefined, string>
    /** The due day before any extension; null: never extended. */
    first_due_on: string | null
    waiting_agency_id: string | null
    waiting_since: string | null
    waiting_reason: ColumnType<string, string | undefined, string>
    evidence_link: ColumnType<string, string | undefined, string>
    /** Rises when it is opened again or its day moves: reminders begin anew. */
    round: ColumnType<number, number | undefined, number>
    /** Reminders of this round count from here: a moment that had passed by then reminds nobody. */
    clock_from: string
  }
  former_persons: {
    region_id: string
    id: string
    record_id: string
  }
  gathering_agendas: {
    region_id: string
    gathering_id: string
    agenda_version: number
    agenda: ColumnType<unknown, string, string>
    reason: ColumnType<string, string | undefined, string>
    by_user: string
    at: ColumnType<Date, Date | string, Date | string>
  }
  gathering_beds: {
    region_id: string
    gathering_id: string
    participant_id: string
    room_id: string
    by_hand: boolean
  }
  gathering_certificates: {
    region_id: string
    id: string
    gathering_id: string
    participant_id: string
    /** Random, 100 bits: who has the paper can verify it, nobody can guess one. */
    code: string
    standing: string
    number: ColumnType<string, string | undefined, string>
    person_name: string
    post_title: ColumnType<string, string | undefined, string>
    lesson_hours: ColumnType<string, string | number, string | number>
    share_percent: ColumnType<string, string | number, string | number>
    issued_on: string
    issued_by: string
    issued_at: ColumnType<Date, Date | string, Date | string>
    replaces: string | null
    reissue_reason: ColumnType<string, string | undefined, string>
    revoked_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    revoked_by: string | null
    revoked_reason: ColumnType<string, string | undefined, string>
  }
  gathering_covers: {
    region_id: string
    id: string
    gathering_id: string
    position_id: string
    cover_position_id: string | null
    cover_name: string
    cover_title: string
    phone_sealed: Uint8Array | null
    note: ColumnType<string, string | undefined, string>
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
  }
  gathering_documents: {
    region_id: string
    id: string
    gathering_id: string
    kind: string
    correction: ColumnType<number, number | undefined, number>
    number: string
    dated_on: string
    /** What the form was filled with, without the letterhead. */
    content: ColumnType<unknown, string, string>
    reason: ColumnType<string, string | undefined, string>
    by_user: string
    at: ColumnType<Date, Date | string, Date | string>
  }
  gathering_feedback: {
    region_id: string
    id: string
    gathering_id: string
    rating: number
    words: ColumnType<string, string | undefined, string>
  }
  gathering_feedback_given: {
    region_id: string
    participant_id: string
  }
  gathering_materials: {
    region_id: string
    id: string
    gathering_id: string
    session_id: string | null
    speaker_id: string | null
    title: string
    link: ColumnType<string, string | undefined, string>
    file_name: ColumnType<string, string | undefined, string>
    media_type: ColumnType<string, string | undefined, string>
    size: ColumnType<number, number | undefined, number>
    content: Uint8Array | null
    /** From when those who are called read it; null: at once. */
    visible_from: ColumnType<Date | null, Date | string | null, Date | string | null>
    added_by: string
    added_at: ColumnType<Date, Date | string, Date | string>
  }
  gathering_needs: {
    region_id: string
    gathering_id: string
    participant_id: string
    sealed: Uint8Array
    changed_by: string
    changed_at: ColumnType<Date, Date | string, Date | string>
  }
  gathering_participants: {
    region_id: string
    id: string
    gathering_id: string
    role: ColumnType<string, string | undefined, string>
    agency_id: string | null
    position_id: string | null
    holder_id: string | null
    person_name: string
    post_title: ColumnType<string, string | undefined, string>
    other_titles: ColumnType<string[], string[] | undefined, string[]>
    /** Ids of further posts of the rule that the same person holds: called once. */
    other_positions: ColumnType<string[], string[] | undefined, string[]>
    /** The holder who is away, where a Plh is called for him. */
    stands_in_for: string | null
    capacity: string | null
    nip: string | null
    sex: string | null
    phone_sealed: Uint8Array | null
    email_sealed: Uint8Array | null
    source: string
    answer: ColumnType<string, string | undefined, string>
    answer_note: ColumnType<string, string | undefined, string>
    answered_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    representative_name: ColumnType<string, string | undefined, string>
    representative_title: ColumnType<string, string | undefined, string>
    /** The personal link (answer to the call, own QR, questions) is signed with the region's keys over id and turn; a new turn makes the old link worthless. */
    link_turn: ColumnType<number, number | undefined, number>
    invited_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    /** Why somebody was put on the list by hand; in words, which the audit trail does not keep. */
    added_reason: ColumnType<string, string | undefined, string>
    removed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    removed_reason: ColumnType<string, string | undefined, string>
    version: ColumnType<number, number | undefined, number>
  }
  gathering_question_answers: {
    region_id: string
    question_id: string
    participant_id: string
    phase: string
    /** Null: says not to know, scored as not right; a question left out has no row and is scored nowhere. */
    choice: number | null
    at: ColumnType<Date, Date | string, Date | string>
  }
  gathering_questions: {
    region_id: string
    id: string
    gathering_id: string
    ordinal: number
    topic: string
    question: string
    choices: string[]
    /** Which of the choices is right, from 0. */
    correct: number
  }
  gathering_reviews: {
    region_id: string
    id: string
    gathering_id: string
    days: number
    remarks: string
    figures: ColumnType<unknown, string, string>
    by_user: string
    at: ColumnType<Date, Date | string, Date | string>
  }
  gathering_rooms: {
    region_id: string
    id: string
    gathering_id: string
    name: string
    beds: number
    /** For whom: men (L), women (P), or one family (keluarga). */
    sex: string
    is_accessible: ColumnType<boolean, boolean | undefined, boolean>
    /** 1: the ground floor. */
    floor: ColumnType<number, number | undefined, number>
  }
  gathering_sessions: {
    region_id: string
    id: string
    gathering_id: string
    title: string
    kind: ColumnType<string, string | undefined, string>
    starts_at: ColumnType<Date, Date | string, Date | string>
    ends_at: ColumnType<Date, Date | string, Date | string>
    place: ColumnType<string, string | undefined, string>
    note: ColumnType<string, string | undefined, string>
    /** JP, as the organiser grants them by the table of LAN, not by the clock. */
    lesson_hours: ColumnType<string, string | number | undefined, string | number>
    takes_attendance: ColumnType<boolean, boolean | undefined, boolean>
    /** The open follow-up that put itself on this agenda. */
    carried_from: string | null
    /** Why it does not take place after all; a session with attendance is crossed out, never removed. */
    cancelled_reason: ColumnType<string, string | undefined, string>
  }
  gathering_speakers: {
    region_id: string
    id: string
    gathering_id: string
    session_id: string
    person_name: string
    post_title: ColumnType<string, string | undefined, string>
    institution: ColumnType<string, string | undefined, string>
    topic: ColumnType<string, string | undefined, string>
    phone_sealed: Uint8Array | null
    email_sealed: Uint8Array | null
    state: ColumnType<string, string | undefined, string>
    deputy_name: ColumnType<string, string | undefined, string>
    deputy_title: ColumnType<string, string | undefined, string>
    reason: ColumnType<string, string | undefined, string>
    /** The last day for an answer, of the region's calendar. */
    answer_by: string | null
    answered_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    answered_through: string | null
    /** The organiser's own: lesson hours, honorarium, journey. */
    note: ColumnType<string, string | undefined, string>
    cv_link: ColumnType<string, string | undefined, string>
    /** As of participants: the personal link is signed over id and turn. */
    link_turn: ColumnType<number, number | undefined, number>
    version: ColumnType<number, number | undefined, number>
  }
  gatherings: {
    region_id: string
    id: string
    kind: string
    title: string
    purpose: ColumnType<string, string | undefined, string>
    legal_base: ColumnType<string, string | undefined, string>
    organiser_agency_id: string
    /** internal: the organiser alone, no coordinator either; invited: the organiser, the coordinators and the agencies called; region: every agency reads that it takes place. */
    visibility: ColumnType<string, string | undefined, string>
    place: ColumnType<string, string | undefined, string>
    area_code: string | null
    /** Days of the region's own calendar. */
    starts_on: string
    ends_on: string
    state: ColumnType<string, string | undefined, string>
    state_reason: ColumnType<string, string | undefined, string>
    /** Rises with every change of the agenda after it was announced; the earlier ones are in gathering_agendas. */
    agenda_version: ColumnType<number, number | undefined, number>
    /** Which posts are called, as a rule over positions on the first day; null: chosen by hand. */
    roster_rule: ColumnType<unknown | null, string | null, string | null>
    announced_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    /** It was moved after the call went out: calls and answers from before are to be renewed. */
    moved_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    moved_from: string | null
    moved_reason: ColumnType<string, string | undefined, string>
    cloned_from: string | null
    created_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
    updated_at: ColumnType<Date, Date | string, Date | string>
    version: ColumnType<number, number | undefined, number>
    /** The first gathering of a regular row of them, in that first one too; null: it stands alone. */
    series_id: string | null
  }
  graduate_links: {
    region_id: string
    trainee_id: string
    turn: number
    made_by: string
    at: ColumnType<Date, Date | string, Date | string>
  }
  grants: {
    region_id: string
    id: string
    user_id: string
    role: string
    agency_id: string | null
    area_code: string | null
    valid_from: string
    valid_until: string | null
    granted_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
    revoked_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  house_decisions: {
    region_id: string
    /** Also the batch of records by which the ledger of services knows who was chosen. */
    id: string
    agency_id: string
    number: string
    decided_on: string
    /** The letter of the agency's own register; null where the decree was numbered elsewhere. */
    letter_id: string | null
    note: ColumnType<string, string | undefined, string>
    decided_by: string
    at: ColumnType<Date, Date | string, Date | string>
  }
  house_events: {
    region_id: string
    id: string
    house_id: string
    kind: string
    details: ColumnType<unknown, string | undefined, string>
    by_user: string
    at: ColumnType<Date, Date | string, Date | string>
  }
  house_facts: {
    region_id: string
    /** Made by the device: the same fact sent twice is one fact. */
    id: string
    house_id: string
    occasion: string
    field: string
    value: ColumnType<unknown, string, string>
    /** The facts on this question that the officer had before their eyes: those are superseded. Facts that nobody superseded and that differ are a conflict, shown and decided by a further fact. */
    based_on: ColumnType<string[], string[] | undefined, string[]>
    /** Which run of the officer's page made it. */
    device: ColumnType<string, string | undefined, string>
    /** A row of house_officers, or the user who wrote it down at a desk. */
    officer_id: string
    /** By the clock of the device, put right by offset_ms. */
    observed_at: ColumnType<Date, Date | string, Date | string>
    offset_ms: ColumnType<number, number | undefined, number>
    received_at: ColumnType<Date, Date | string, Date | string>
  }
  house_givers: {
    region_id: string
    id: string
    house_id: string
    giver_kind: string
    agency_id: string | null
    partner_id: string | null
    giver_name: string
    form: string
    what: ColumnType<string, string | undefined, string>
    /** Whole rupiah; goods and labour valued, and how in basis. */
    amount: number
    basis: ColumnType<string, string | undefined, string>
    fund_source: ColumnType<string, string | undefined, string>
    /** The programme the money comes from (BSPS, RS-RTLH, DAK, Dana Desa …): which exclude each other is data, seed/houses/schemes.csv. */
    scheme: ColumnType<string, string | undefined, string>
    state: ColumnType<string, string | undefined, string>
    promised_on: string
    delivered_on: string | null
    evidence: ColumnType<string, string | undefined, string>
    cancelled_on: string | null
    cancel_reason: ColumnType<string, string | undefined, string>
    /** The pledge that the partner sees; kept by the room partners. */
    pledge_id: string | null
    /** The delivery of that pledge, where it came. */
    delivery_id: string | null
    /** The gift of which this is what was still promised after an instalment. */
    rest_of: string | null
    version: ColumnType<number, number | undefined, number>
    created_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
  }
  house_items: {
    region_id: string
    id: string
    house_id: string
    position: number
    kind: string
    name: string
    quantity: ColumnType<string, string | number, string | number>
    unit: string
    unit_price: number
    amount: number
  }
  house_officers: {
    region_id: string
    id: string
    agency_id: string
    name: string
    /** Kemendagri codes of villages or districts; the houses of the agency in them are this officer's. */
    areas: string[]
    link_turn: ColumnType<number, number | undefined, number>
    created_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
    revoked_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    last_seen_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    /** How far the server's clock was ahead of the device's when it last reported. */
    last_offset_ms: number | null
  }
  house_photos: {
    region_id: string
    id: string
    house_id: string
    stage: number
    angle: string
    /** By the clock of the device, put right by offset_ms. */
    taken_at: ColumnType<Date, Date | string, Date | string>
    offset_ms: ColumnType<number, number | undefined, number>
    received_at: ColumnType<Date, Date | string, Date | string>
    latitude: number | null
    longitude: number | null
    accuracy_m: number | null
    /** From the place of the house as it was known then. */
    distance_m: number | null
    /** What makes it worth a second look (seed/houses/photo-rules.csv); it is kept all the same, with the officer's reason in doubt_reason. */
    doubts: ColumnType<string[], string[] | undefined, string[]>
    doubt_reason: ColumnType<string, string | undefined, string>
    /** Of the bytes as the device took them: says that nothing was changed on the way, and that the same picture is not used for two houses. */
    sha256: string
    /** Of the picture as kept, turned upright and without metadata; thumb_hash of the small one. */
    file_hash: string
    thumb_hash: string
    width: number
    height: number
    bytes: number
    ghost_of: string | null
    /** Which run of the officer's page made it. */
    device: ColumnType<string, string | undefined, string>
    /** A row of house_officers, or the user who added it at a desk. */
    officer_id: string
    set_aside_reason: ColumnType<string, string | undefined, string>
    set_aside_by: ColumnType<string, string | undefined, string>
    set_aside_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  household_members: {
    region_id: string
    household_id: string
    person_id: string
    valid_from: string
    valid_until: string | null
  }
  households: {
    region_id: string
    id: string
    /** `kk <hash of the card>`, `block <batch> <family key>` or `person <id>`: what keeps a household the same from run to run. */
    origin: string
    village_code: string | null
    district_code: string | null
    address: ColumnType<string, string | undefined, string>
  }
  houses: {
    region_id: string
    id: string
    /** What people say and write on the wall of the site: `RTLH-2026-0042`; counted per region and year. */
    code: string
    year: number
    /** Who keeps the record; givers stand in house_givers. */
    agency_id: string
    activity_id: string | null
    state: ColumnType<string, string | undefined, string>
    state_since: string
    cancel_kind: string | null
    cancel_reason: ColumnType<string, string | undefined, string>
    owner_name: string
    /** The name folded (people, name-key), for likely doubles where a NIK is missing. */
    owner_key: string
    owner_sex: string | null
    owner_birth_date: string | null
    /** Whether somebody who lives there has a disability; null: nobody asked. */
    owner_disabled: boolean | null
    residents: number | null
    /** Sealed JSON {nik, kk, phone} of the owner. Sealed for `houses.identifiers <id>`. */
    identifiers: Uint8Array | null
    /** Keyed hash of the owner's NIK; so kk_hash of the family card. */
    nik_hash: string | null
    kk_hash: string | null
    /** The row of a list it came from. */
    record_id: string | null
    decision_id: string | null
    /** The record by which other agencies' checks know that this family was chosen. */
    ledger_record_id: string | null
    address: ColumnType<string, string | undefined, string>
    rt: ColumnType<string, string | undefined, string>
    rw: ColumnType<string, string | undefined, string>
    village_code: string
    district_code: string
    latitude: number | null
    longitude: number | null
    accuracy_m: number | null
    located_from: ColumnType<string, string | undefined, string>
    land_title: ColumnType<string, string | undefined, string>
    land_note: ColumnType<string, string | undefined, string>
    proposed_by: ColumnType<string, string | undefined, string>
    proposed_on: string
    /** Percent of the works by the newest standing observation: 0, 30, 50, 100 are photographed. */
    progress: ColumnType<number, number | undefined, number>
    handed_over_on: string | null
    handover_number: ColumnType<string, string | undefined, string>
    /** Why it was handed over although an indicator of a fit house still fails; empty: none does. */
    handover_reason: ColumnType<string, string | undefined, string>
    version: ColumnType<number, number | undefined, number>
    created_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
    updated_at: ColumnType<Date, Date | string, Date | string>
  }
  idempotency: {
    region_id: string
    actor_id: string
    key: string
    route: string
    input_hash: string
    answer: ColumnType<unknown, string, string>
    at: ColumnType<Date, Date | string, Date | string>
  }
  import_mappings: {
    region_id: string
    /** The agency it was said for; empty: for the whole region. */
    agency_key: string
    header_key: string
    /** From each header, folded, to a field, or to null: not ours. */
    mapping: ColumnType<unknown, string, string>
    updated_at: ColumnType<Date, Date | string, Date | string>
  }
  indicator_targets: {
    region_id: string
    indicator_id: string
    year: number
    /** 0: the whole year; 1 to 4: what shall be reached by the end of that quarter. */
    quarter: number
    value: ColumnType<string, string | number, string | number>
  }
  indicators: {
    region_id: string
    id: string
    priority_id: string | null
    programme_id: string | null
    agency_id: string | null
    code: ColumnType<string, string | undefined, string>
    name: string
    definition: ColumnType<string, string | undefined, string>
    formula: ColumnType<string, string | undefined, string>
    unit: string
    level: string
    /** up: more is better; down: less is better; range: within limits is best. */
    polarity: string
    aggregation: string
    period: string
    by_sex: ColumnType<boolean, boolean | undefined, boolean>
    baseline: ColumnType<string | null, string | number | null, string | number | null>
    baseline_year: number | null
    source: ColumnType<string, string | undefined, string>
  }
  invitations: {
    region_id: string
    id: string
    /** sha256 of the token in the link; the token itself is never stored. A link works once. */
    token_hash: string
    email: string | null
    name: string | null
    role: string
    agency_id: string | null
    area_code: string | null
    valid_until: string | null
    invited_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
    expires_at: ColumnType<Date, Date | string, Date | string>
    accepted_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    accepted_by: string | null
    withdrawn_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  jobs: {
    region_id: string
    id: string
    kind: string
    state: ColumnType<string, string | undefined, string>
    input: ColumnType<unknown, string, string>
    /** Where the work goes on after a restart; written in the same transaction as the piece of work it covers. */
    checkpoint: ColumnType<unknown | null, string | null, string | null>
    done: ColumnType<number, number | undefined, number>
    total: number | null
    result: ColumnType<unknown | null, string | null, string | null>
    error: ColumnType<unknown | null, string | null, string | null>
    cancel_requested: ColumnType<boolean, boolean | undefined, boolean>
    attempt: ColumnType<number, number | undefined, number>
    /** The worker extends it while it lives; work whose lease ran out is taken up again from its checkpoint. */
    lease_until: ColumnType<Date | null, Date | string | null, Date | string | null>
    requested_by: string
    request_id: string
    created_at: ColumnType<Date, Date | string, Date | string>
    started_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    finished_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    /** A job that waits so that several wishes become one begins then. */
    not_before: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  letter_counters: {
    region_id: string
    agency_id: string
    year: number
    /** The kind of letter where kinds count for themselves, else empty. */
    series: ColumnType<string, string | undefined, string>
    /** The last number of the paper register that this one goes on from. */
    began_after: ColumnType<number, number | undefined, number>
    last: ColumnType<number, number | undefined, number>
  }
  letter_numberings: {
    region_id: string
    agency_id: string
    template: string
    padding: ColumnType<number, number | undefined, number>
    unit_code: ColumnType<string, string | undefined, string>
    /** Whether every kind of letter counts for itself; else all kinds share one count. */
    per_kind: ColumnType<boolean, boolean | undefined, boolean>
    updated_by: string
    updated_at: ColumnType<Date, Date | string, Date | string>
    version: ColumnType<number, number | undefined, number>
  }
  letter_revisions: {
    region_id: string
    letter_id: string
    revision: number
    content_hash: string
    /** The version of the record the letter was written from, as the room that wrote it counts. */
    data_version: string
    reason: ColumnType<string, string | undefined, string>
    by_user: string
    at: ColumnType<Date, Date | string, Date | string>
  }
  letter_signers: {
    region_id: string
    agency_id: string
    position_id: string
    on_behalf_of: ColumnType<string, string | undefined, string>
    rank: ColumnType<string, string | undefined, string>
    /** The holder the rank was written for: another holder's letters do not carry it. */
    rank_of: ColumnType<string, string | undefined, string>
    updated_by: string
    updated_at: ColumnType<Date, Date | string, Date | string>
  }
  letterheads: {
    region_id: string
    agency_id: string
    authority: string
    agency_name: string
    address: ColumnType<string, string | undefined, string>
    postal_code: ColumnType<string, string | undefined, string>
    phone: ColumnType<string, string | undefined, string>
    website: ColumnType<string, string | undefined, string>
    email: ColumnType<string, string | undefined, string>
    city: ColumnType<string, string | undefined, string>
    paper: ColumnType<string, string | undefined, string>
    typeface: ColumnType<string, string | undefined, string>
    /** PNG or JPEG, at most 1 MB, drawn once before it was kept. */
    emblem: Uint8Array | null
    updated_by: string
    updated_at: ColumnType<Date, Date | string, Date | string>
    version: ColumnType<number, number | undefined, number>
  }
  letters: {
    region_id: string
    id: string
    agency_id: string
    year: number
    series: string
    serial: number
    /** Letters inserted between two numbers after the fact: 123.a, 123.b. */
    suffix: ColumnType<string, string | undefined, string>
    number: string
    kind: string
    classification: ColumnType<string, string | undefined, string>
    urgency: ColumnType<string, string | undefined, string>
    subject: string
    recipient: ColumnType<string, string | undefined, string>
    dated_on: string
    /** About an internal gathering of the agency: nobody else reads it, the coordinator neither. */
    is_internal: ColumnType<boolean, boolean | undefined, boolean>
    /** Taken in turn although its day is before that of an earlier number. */
    is_out_of_order: ColumnType<boolean, boolean | undefined, boolean>
    source_kind: string | null
    source_id: string | null
    state: ColumnType<string, string | undefined, string>
    reason: ColumnType<string, string | undefined, string>
    /** How often Selaras issued it; 0 for a letter that was written elsewhere. Each correction (ralat) adds one. */
    revision: ColumnType<number, number | undefined, number>
    created_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
    version: ColumnType<number, number | undefined, number>
  }
  lexicon_lessons: {
    region_id: string
    concept: string
    link_a: string
    link_b: string
    joined: ColumnType<number, number | undefined, number>
    justified: ColumnType<number, number | undefined, number>
  }
  lexicon_terms: {
    region_id: string
    id: string
    concept: string
    name: ColumnType<string, string | undefined, string>
    forms: string[]
    is_a: ColumnType<string[], string[] | undefined, string[]>
    serves: ColumnType<string[], string[] | undefined, string[]>
    added_by: string
    added_at: ColumnType<Date, Date | string, Date | string>
  }
  list_changes: {
    region_id: string
    edition_id: string
    number: number
    change: string
    sheet: string
    /** Row of this edition; of a row that is gone, of the earlier one. */
    row_number: number
    /** Which fields differ. */
    fields: string[]
    /** Sealed for `list_changes.name <edition> <number>`; gone once the list was taken back. */
    name: Uint8Array | null
  }
  list_editions: {
    region_id: string
    id: string
    series_id: string | null
    /** Whose list it is; null until somebody has said, and where the agency is registered only by the commit (new_agency). */
    agency_id: string | null
    new_agency: ColumnType<string, string | undefined, string>
    title: string
    service_kind: ColumnType<string, string | undefined, string>
    /** As the agency names it: 2025, TW II 2025. */
    period: ColumnType<string, string | undefined, string>
    /** The day the list speaks of. */
    as_of: string | null
    giver: ColumnType<string, string | undefined, string>
    fund_source: ColumnType<string, string | undefined, string>
    /** For title, kind, period, day, giver and fund: told by the file, kept from an earlier edition, or said by a person. */
    basis: ColumnType<unknown, string | undefined, string>
    file_name: string
    file_sha256: string
    /** The file as it came, gzipped and sealed for `list_editions.content <id>`; only until the list is committed or discarded. */
    content: Uint8Array | null
    /** Sheets, headers and what each column means; without examples. */
    layout: ColumnType<unknown, string, string>
    /** Where a person said that headers stand. */
    corrections: ColumnType<unknown, string | undefined, string>
    /** What somebody should know of its sheets before going on: code and name of the sheet. */
    remarks: ColumnType<unknown, string | undefined, string>
    /** Sealed JSON: up to three values of each column, kept as long as the file. Sealed for `list_editions.samples <id>`. */
    samples: Uint8Array | null
    /** Signatures of the headers of its tables. */
    signatures: string[]
    row_count: number
    state: string
    counts: ColumnType<unknown | null, string | null, string | null>
    /** The edition it takes the place of: a corrected re-issue of the same period. */
    supersedes: string | null
    /** Which earlier edition of the period it was compared with, and how many rows are the same, changed, new and gone. */
    comparison: ColumnType<unknown | null, string | null, string | null>
    job_id: string | null
    created_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
    committed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    undone_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  list_prints: {
    region_id: string
    edition_id: string
    part: number
    /** Sealed JSON, one entry a row of some hundred. Sealed for `list_prints.prints <edition> <part>`. */
    prints: Uint8Array
  }
  list_rows: {
    region_id: string
    edition_id: string
    sheet: number
    row_number: number
    is_rejected: boolean
    codes: string[]
    /** Codes, columns and data that hold nothing of a person. */
    problems: ColumnType<unknown, string, string>
    /** Sealed JSON {name, cells} as it stood in the file. Sealed for `list_rows.row <edition> <sheet> <row>`; gone once the list was taken back. */
    row: Uint8Array | null
  }
  list_series: {
    region_id: string
    id: string
    agency_id: string
    /** Code of the kind of service its rows are about. */
    service_kind: string
    title: string
    /** The title folded: small letters, no period, no words such as revisi or final. */
    title_key: string
    created_at: ColumnType<Date, Date | string, Date | string>
  }
  mails: {
    region_id: string
    id: string
    once_key: string
    user_id: string | null
    /** The address, sealed: it may be that of somebody without an account. */
    to_sealed: Uint8Array
    subject: string
    /** What it says, sealed: it may hold the personal link of somebody. */
    body_sealed: Uint8Array
    state: ColumnType<string, string | undefined, string>
    attempts: ColumnType<number, number | undefined, number>
    next_at: ColumnType<Date, Date | string, Date | string>
    last_error: ColumnType<string, string | undefined, string>
    created_at: ColumnType<Date, Date | string, Date | string>
    sent_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  mandates: {
    region_id: string
    id: string
    agency_id: string
    affair_code: string
    affair_name: string
    function_text: ColumnType<string, string | undefined, string>
    legal_text: string
    note: ColumnType<string, string | undefined, string>
    valid_from: string
    valid_until: string | null
  }
  matching_questions: {
    region_id: string
    id: string
    record_a: string
    record_b: string
    agency_a: string
    agency_b: string
    /** The run that asked last. No foreign key: a killed run is begun anew under another id. */
    run_id: string
    score: number
    /** The probability of a yes, times the root of the pairs of records that it would join: the queue begins with the most. */
    gain: number
    reason: string
    /** Levels and weights of the comparison; no values of any person. */
    evidence: ColumnType<unknown, string, string>
    state: ColumnType<string, string | undefined, string>
    /** What staff said, as the room people keeps it. No foreign key: verdict and question go with their records, which may be other pairs of the same two persons. */
    verdict_id: string | null
    /** No foreign key, since it may go with its records first. The question whose answer, on other records of the same two persons, made this one needless; its undoing opens it again. */
    closed_by: string | null
    decided_by: string | null
    decided_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  matching_runs: {
    region_id: string
    id: string
    /** The job that did it. No foreign key: the queue may be cleared of what is done. */
    job_id: string
    kind: string
    reason: string
    state: ColumnType<string, string | undefined, string>
    /** Every batch whose records took part, with how many it has: {id: records}. Batches never change, so the next run counts only new ones. */
    batches: ColumnType<unknown, string, string>
    /** For an incremental run: the batches that were compared with all others. */
    new_batches: ColumnType<string[], string[] | undefined, string[]>
    records: ColumnType<number, number | undefined, number>
    persons: ColumnType<number, number | undefined, number>
    /** Records that belong to another person than before the run. */
    changed: ColumnType<number, number | undefined, number>
    asked: ColumnType<number, number | undefined, number>
    /** Levels with m and u, prior, thresholds: no values of any person. */
    model: ColumnType<unknown | null, string | null, string | null>
    /** Pairs by blocking rule, share lost in blocking, expected precision, milliseconds. */
    figures: ColumnType<unknown | null, string | null, string | null>
    requested_by: string
    started_at: ColumnType<Date, Date | string, Date | string>
    finished_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  migrations: {
    name: string
    sha256: string
    at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  minutes: {
    region_id: string
    gathering_id: string
    /** draft: the organiser's own; correcting: sent to the agencies called, who remark on it; final: locked, changed by ralat only. */
    state: ColumnType<string, string | undefined, string>
    chair_name: ColumnType<string, string | undefined, string>
    chair_title: ColumnType<string, string | undefined, string>
    chair_nip: ColumnType<string, string | undefined, string>
    secretary_name: ColumnType<string, string | undefined, string>
    secretary_title: ColumnType<string, string | undefined, string>
    secretary_nip: ColumnType<string, string | undefined, string>
    recorder_name: ColumnType<string, string | undefined, string>
    recorder_title: ColumnType<string, string | undefined, string>
    recorder_nip: ColumnType<string, string | undefined, string>
    /** When the chair really opened; the agenda says when it was planned. */
    opened_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    opening: ColumnType<string, string | undefined, string>
    closing: ColumnType<string, string | undefined, string>
    sent_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    answer_by: string | null
    finalised_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    finalised_by: string | null
    /** How many corrections (ralat) were made after it was final. */
    revision: ColumnType<number, number | undefined, number>
    version: ColumnType<number, number | undefined, number>
  }
  minutes_notes: {
    region_id: string
    session_id: string
    part: string
    gathering_id: string
    note: string
    version: ColumnType<number, number | undefined, number>
    by_user: string
    at: ColumnType<Date, Date | string, Date | string>
  }
  minutes_remarks: {
    region_id: string
    id: string
    gathering_id: string
    session_id: string | null
    agency_id: string | null
    remark: string
    by_user: string
    at: ColumnType<Date, Date | string, Date | string>
    outcome: string | null
    answer: ColumnType<string, string | undefined, string>
  }
  minutes_revisions: {
    region_id: string
    gathering_id: string
    revision: number
    session_id: string | null
    part: string
    earlier: string
    later: string
    reason: string
    by_user: string
    at: ColumnType<Date, Date | string, Date | string>
  }
  mornings: {
    region_id: string
    kind: string
    /** By the calendar of the region. */
    day: string
  }
  needs: {
    region_id: string
    id: string
    source_id: string
    year: number
    priority_id: string | null
    title: string
    area_text: ColumnType<string, string | undefined, string>
    area_codes: ColumnType<string[], string[] | undefined, string[]>
    target_text: ColumnType<string, string | undefined, string>
    target: ColumnType<unknown | null, string | null, string | null>
    expected_output: ColumnType<string, string | undefined, string>
    expected_people: number | null
    unit: ColumnType<string, string | undefined, string>
  }
  nomenclature: {
    version: string
    gov_level: string
    code: string
    kind: string
    title: string
    parent_code: string | null
    affair_code: string
    output: ColumnType<string, string | undefined, string>
    indicator: ColumnType<string, string | undefined, string>
    unit: ColumnType<string, string | undefined, string>
    predecessor_code: string | null
    predecessor_title: string | null
    search_key: string
  }
  nomenclature_versions: {
    version: string
    title: string
    legal_text: string
    valid_from: string | null
    imported_at: ColumnType<Date, Date | string, Date | string>
  }
  notice_choices: {
    region_id: string
    user_id: string
    by_mail: ColumnType<boolean, boolean | undefined, boolean>
    silent_topics: ColumnType<string[], string[] | undefined, string[]>
  }
  notices: {
    region_id: string
    id: string
    user_id: string
    agency_id: string | null
    topic: string
    data: ColumnType<unknown, string | undefined, string>
    link: ColumnType<string, string | undefined, string>
    /** The same key reaches the same person once. */
    once_key: string
    at: ColumnType<Date, Date | string, Date | string>
    read_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    /** When it went into a mail, or when it was settled that it goes into none. */
    mailed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  outbox: {
    region_id: string
    id: string
    topic: string
    payload: ColumnType<unknown, string, string>
    at: ColumnType<Date, Date | string, Date | string>
  }
  outcome_attempts: {
    region_id: string
    id: string
    trainee_id: string
    months: number
    means: string
    result: string
    /** The day on which the graduate asked to be called again. */
    again_on: string | null
    note: ColumnType<string, string | undefined, string>
    tried_by: string
    at: ColumnType<Date, Date | string, Date | string>
  }
  outcome_claims: {
    region_id: string
    trainee_id: string
    claimed_by: string
    until: ColumnType<Date, Date | string, Date | string>
  }
  outcomes: {
    region_id: string
    id: string
    trainee_id: string
    months: number
    /** unreachable: tried and not reached; no row at all: nobody answered yet. Neither is ever counted as jobless, and neither is dropped. */
    status: string
    employer_name: ColumnType<string, string | undefined, string>
    partner_id: string | null
    work: ColumnType<string, string | undefined, string>
    working_since: string | null
    /** Whole rupiah a month; null: not said. */
    monthly_income: number | null
    has_business_number: boolean | null
    evidence: ColumnType<string, string | undefined, string>
    evidence_note: ColumnType<string, string | undefined, string>
    means: string
    said_on: string
    replaces: string | null
    correction_reason: ColumnType<string, string | undefined, string>
    /** A user, `link:<graduate>` for the own answer by the personal link, `link:<confirmation>` for an employer's. */
    recorded_by: string
    at: ColumnType<Date, Date | string, Date | string>
  }
  overlap_decisions: {
    region_id: string
    id: string
    activity_a: string
    activity_b: string
    kind: string
    terms: ColumnType<unknown, string, string>
    /** What it changed in the plans (status, supporting agencies), so that its end can put it back. */
    effects: ColumnType<unknown, string | undefined, string>
    owner_agency_id: string
    due_on: string
    note: string
    followup_id: string
    label_then: string
    score_then: number
    concepts: ColumnType<string[], string[] | undefined, string[]>
    link_a: string
    link_b: string
    /** Content of the first activity when it was decided; another content later ends the decision. */
    hash_a: string
    hash_b: string
    decided_by: string
    decided_at: ColumnType<Date, Date | string, Date | string>
    ended_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    end_reason: string | null
    end_note: ColumnType<string, string | undefined, string>
    ended_by: string | null
  }
  overlap_figures: {
    region_id: string
    run_id: string
    name: string
    version: string
    content: ColumnType<unknown, string, string>
  }
  overlap_pairs: {
    region_id: string
    run_id: string
    activity_a: string
    activity_b: string
    agency_a: string
    agency_b: string
    class_a: string
    class_b: string
    areas: string[]
    label: string
    score: number
    /** Both budgets together, whole rupiah. */
    money: ColumnType<number, number | undefined, number>
    /** What the engine says of the pair: the four parts with sentences and words, why, which must come first, concepts, links. */
    reasons: ColumnType<unknown, string, string>
    /** gone: the pair no longer meets since a plan changed, kept because something was decided on it. */
    state: ColumnType<string, string | undefined, string>
    computed_at: ColumnType<Date, Date | string, Date | string>
  }
  overlap_runs: {
    region_id: string
    id: string
    year: number
    /** Another one after every change of the run: an index in memory that bears it holds exactly the activities of the run. */
    revision: string
    is_current: ColumnType<boolean, boolean | undefined, boolean>
    job_id: string | null
    /** Lexicon terms and lessons as they were: a changed activity is computed again with the same ones. */
    inputs: ColumnType<unknown, string, string>
    /** sha256 over terms, needs and mandates; another one now means that the run is stale. */
    inputs_hash: string
    compared: ColumnType<number, number | undefined, number>
    all_pairs: ColumnType<number, number | undefined, number>
    computed_at: ColumnType<Date, Date | string, Date | string>
    /** Another one after every change of the rows that figures are counted from: pairs, their states, activities, needs, money. */
    figures_version: ColumnType<string, string | undefined, string>
  }
  partner_acquaintances: {
    region_id: string
    id: string
    contact_id: string
    agency_id: string
    official: ColumnType<string, string | undefined, string>
    how: ColumnType<string, string | undefined, string>
    since: string | null
    noted_by: string
    noted_at: ColumnType<Date, Date | string, Date | string>
  }
  partner_agreement_agencies: {
    region_id: string
    agreement_id: string
    agency_id: string
  }
  partner_agreements: {
    region_id: string
    id: string
    partner_id: string
    kind: string
    subject: string
    scope: ColumnType<string, string | undefined, string>
    our_number: ColumnType<string, string | undefined, string>
    their_number: ColumnType<string, string | undefined, string>
    signed_on: string
    starts_on: string
    ends_on: string | null
    terminated_on: string | null
    terminated_reason: ColumnType<string, string | undefined, string>
    /** The agreement this one follows on. */
    renews: string | null
    agency_id: string | null
    created_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
    version: ColumnType<number, number | undefined, number>
  }
  partner_contacts: {
    region_id: string
    id: string
    partner_id: string
    name: string
    post: ColumnType<string, string | undefined, string>
    phone_sealed: Uint8Array | null
    email_sealed: Uint8Array | null
    /** The day the partner itself last said by its link that this is right. */
    confirmed_on: string | null
    left_on: string | null
    version: ColumnType<number, number | undefined, number>
  }
  partner_deliveries: {
    region_id: string
    id: string
    pledge_id: string
    day: string
    quantity: ColumnType<string, string | number, string | number>
    evidence: ColumnType<string, string | undefined, string>
    worth: number | null
    worth_basis: ColumnType<string, string | undefined, string>
    state: string
    state_reason: ColumnType<string, string | undefined, string>
    by_link: ColumnType<boolean, boolean | undefined, boolean>
    told_by: string
    told_at: ColumnType<Date, Date | string, Date | string>
  }
  partner_needs: {
    region_id: string
    id: string
    agency_id: string
    form: string
    what: string
    quantity: ColumnType<string, string | number, string | number>
    unit: string
    area_code: string
    starts_on: string
    ends_on: string
    subject_kind: string | null
    subject_id: string | null
    subject_title: ColumnType<string, string | undefined, string>
    closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    closed_reason: ColumnType<string, string | undefined, string>
    created_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
    version: ColumnType<number, number | undefined, number>
  }
  partner_offers: {
    region_id: string
    id: string
    partner_id: string
    form: string
    what: string
    quantity: ColumnType<string, string | number, string | number>
    unit: string
    area_code: string
    starts_on: string
    ends_on: string
    /** Made by the partner itself on its own page. */
    by_link: ColumnType<boolean, boolean | undefined, boolean>
    closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    closed_reason: ColumnType<string, string | undefined, string>
    created_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
    version: ColumnType<number, number | undefined, number>
  }
  partner_pledge_steps: {
    region_id: string
    id: string
    pledge_id: string
    kind: string
    quantity: ColumnType<string | null, string | number | null, string | number | null>
    worth: number | null
    note: ColumnType<string, string | undefined, string>
    by_user: string
    at: ColumnType<Date, Date | string, Date | string>
  }
  partner_pledges: {
    region_id: string
    id: string
    partner_id: string
    /** The agency that took the pledge and receives; null: coordinators. */
    agency_id: string | null
    purpose_kind: string
    /** What it is for, in the words of the room that knows it; empty for a free gift. */
    purpose_id: ColumnType<string, string | undefined, string>
    purpose_title: ColumnType<string, string | undefined, string>
    /** Where, for a page that may not name a house. */
    purpose_area: string | null
    /** The offer it is taken out of, whatever it is for: so much less is then on offer. */
    offer_id: string | null
    form: string
    what: ColumnType<string, string | undefined, string>
    quantity: ColumnType<string, string | number, string | number>
    unit: string
    /** Rupiah the pledge is thought to be worth, if somebody said so. */
    value: number | null
    due_on: string | null
    state: ColumnType<string, string | undefined, string>
    delivered: ColumnType<string, string | number | undefined, string | number>
    delivered_on: string | null
    /** Rupiah that what was delivered is worth, with its basis; null: not valued yet. */
    worth: number | null
    worth_basis: ColumnType<string, string | undefined, string>
    is_valued_by_hand: ColumnType<boolean, boolean | undefined, boolean>
    thanked_on: string | null
    thanked_how: ColumnType<string, string | undefined, string>
    letter_id: string | null
    /** What the letter of thanks said when it was issued. */
    letter_content: ColumnType<unknown | null, string | null, string | null>
    cancelled_reason: ColumnType<string, string | undefined, string>
    by_link: ColumnType<boolean, boolean | undefined, boolean>
    created_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
    version: ColumnType<number, number | undefined, number>
  }
  partners: {
    region_id: string
    id: string
    kind: string
    name: string
    /** The folded name, to warn of a like-named partner and to search. */
    name_key: string
    area_code: string | null
    address: ColumnType<string, string | undefined, string>
    does: ColumnType<string, string | undefined, string>
    state: ColumnType<string, string | undefined, string>
    state_reason: ColumnType<string, string | undefined, string>
    /** The agency that registered it; null: a coordinator did. */
    agency_id: string | null
    /** The day it agreed to be thanked publicly under public_name; null: it has not, and no public page says anything of it. */
    thanks_consent_on: string | null
    public_name: ColumnType<string, string | undefined, string>
    /** Whether its page opens by link without an account; off unless chosen. A higher link_turn makes older links worthless. */
    link_on: ColumnType<boolean, boolean | undefined, boolean>
    link_turn: ColumnType<number, number | undefined, number>
    created_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
    version: ColumnType<number, number | undefined, number>
  }
  person_change_records: {
    region_id: string
    record_id: string
    change_id: string
  }
  person_changes: {
    region_id: string
    id: string
    kind: string
    reason: string
    /** Links and verdicts as they were: ids and codes. Names stay in the records. */
    before: ColumnType<unknown, string, string>
    after: ColumnType<unknown, string, string>
    /** For whom it was done; null: for the region. */
    agency_id: string | null
    done_by: string
    done_at: ColumnType<Date, Date | string, Date | string>
    undone_by: string | null
    undone_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  person_views: {
    region_id: string
    agency_id: string
    person_id: string
    /** What the agency knows the person by: the oldest of these records. It changes with its own records only, whatever others' lists make of the person. */
    shown_id: string
    /** The card or the family block that the newest of these records names, else the person alone: who of one agency's people are one family to it. */
    family: string
    name: string
    name_key: string
    sex: string | null
    sex_from_nik: ColumnType<boolean, boolean | undefined, boolean>
    birth_date: string | null
    age: number | null
    age_on: string | null
    village_code: string | null
    district_code: string | null
    /** As the agency itself or the region told. */
    died_on: string | null
    died_source: ColumnType<string, string | undefined, string>
    moved_on: string | null
    moved_to: ColumnType<string, string | undefined, string>
    records: number
  }
  person_words: {
    region_id: string
    agency_id: string
    word: string
    person_id: string
    shown_id: string
  }
  persons: {
    region_id: string
    /** Random: a UUIDv7 would tell when somebody first wrote of the person. An agency knows the person by another one, `person_views.shown_id`. */
    id: string
    household_id: string | null
    name: string
    name_key: string
    sex: string | null
    /** No list says the sex; a NIK does. */
    sex_from_nik: ColumnType<boolean, boolean | undefined, boolean>
    birth_date: string | null
    /** Where no record has a birth date: years on age_on. */
    age: number | null
    age_on: string | null
    village_code: string | null
    district_code: string | null
    /** How many agencies have a record of the person. */
    agencies: ColumnType<number, number | undefined, number>
    records: ColumnType<number, number | undefined, number>
    /** As told of one of the records (`told_lives`): the region's word first. */
    died_on: string | null
    died_source: ColumnType<string, string | undefined, string>
    moved_on: string | null
    moved_to: ColumnType<string, string | undefined, string>
    updated_at: ColumnType<Date, Date | string, Date | string>
  }
  plan_import_rows: {
    region_id: string
    import_id: string
    row_number: number
    action: string
    name: string
    agency: string
    activity_id: string | null
    severity: string | null
    /** The codes of its problems, each once, to filter by. */
    codes: string[]
    problems: ColumnType<unknown, string, string>
    changes: ColumnType<unknown, string, string>
    /** The row as it stood in the file, for the spreadsheet of faulty rows. */
    cells: ColumnType<unknown, string, string>
  }
  plan_imports: {
    region_id: string
    id: string
    /** Whose rows it may hold; null: of all agencies (imported by the coordinator). */
    agency_id: string | null
    file_name: string
    file_sha256: string
    /** The file as it came, gzipped, until the import is committed or discarded. */
    content: Uint8Array | null
    /** Sheet, header row, and what each column means. */
    layout: ColumnType<unknown, string, string>
    row_count: number
    state: string
    year: number
    /** What the check expects; after the commit, what was done. */
    counts: ColumnType<unknown | null, string | null, string | null>
    new_agencies: ColumnType<unknown, string | undefined, string>
    /** After an undo: activities that somebody had changed since, and that stayed. */
    kept: ColumnType<unknown, string | undefined, string>
    job_id: string | null
    created_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
    committed_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    undone_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  position_holders: {
    region_id: string
    id: string
    position_id: string
    person_name: string
    nip: string | null
    sex: string | null
    /** Plt: the post is vacant. Plh: its holder is away (both rows then hold at once). Pj: acting head of region. */
    capacity: string
    user_id: string | null
    legal_text: ColumnType<string, string | undefined, string>
    valid_from: string
    valid_until: string | null
  }
  positions: {
    region_id: string
    id: string
    agency_id: string
    title: string
    rank: ColumnType<string, string | undefined, string>
    is_head: ColumnType<boolean, boolean | undefined, boolean>
    valid_from: string
    valid_until: string | null
  }
  priorities: {
    region_id: string
    id: string
    year: number
    code: ColumnType<string, string | undefined, string>
    name: string
    /** The document it stands in: RPJMD, RKPD, with its number. */
    source: ColumnType<string, string | undefined, string>
  }
  programmes: {
    region_id: string
    id: string
    agency_id: string
    priority_id: string | null
    year: number
    code: string | null
    name: string
    outcome: ColumnType<string, string | undefined, string>
    version: ColumnType<number, number | undefined, number>
  }
  record_batches: {
    region_id: string
    id: string
    /** The list that this is an edition of. No foreign key: lists are a later room. */
    series_id: string
    agency_id: string
    title: string
    file_name: string
    period: ColumnType<string, string | undefined, string>
    /** The day the list speaks of; ages count from it. */
    as_of: string
    /** loading: rows are still being written and nobody sees them. superseded: a corrected edition took its place; its records stay as evidence, its services no longer count. withdrawing: its rows are being taken away. */
    state: ColumnType<string, string | undefined, string>
    superseded_by: string | null
    /** A user's id, or that of the system, who is none; so here and in every column of who did what. */
    created_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
  }
  record_links: {
    region_id: string
    record_id: string
    person_id: string
    /** The person this is to the agency whose record it is: `person_views.shown_id`. */
    shown_id: string
    /** The household on the day of the record's list. */
    household_id: string | null
    origin: string
    /** Probability (0 to 1) of the link that ties the record to the rest of the person. */
    score: number | null
    /** The record it was tied to and the levels of the comparison; codes and weights, no values. */
    evidence: ColumnType<unknown | null, string | null, string | null>
    /** The run that made it. No foreign key: a link outlives the run, and is written before it ends. */
    run_id: string | null
    linked_by: string
    linked_at: ColumnType<Date, Date | string, Date | string>
  }
  record_reveals: {
    region_id: string
    id: string
    record_id: string
    fields: string[]
    purpose: string
    note: ColumnType<string, string | undefined, string>
    agency_id: string | null
    shown_to: string
    shown_at: ColumnType<Date, Date | string, Date | string>
  }
  record_verdicts: {
    region_id: string
    id: string
    record_a: string
    record_b: string
    answer: string
    reason: ColumnType<string, string | undefined, string>
    decided_by: string
    decided_at: ColumnType<Date, Date | string, Date | string>
    undone_by: string | null
    undone_at: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  region_settings: {
    region_id: string
    key: string
    value: ColumnType<unknown, string, string>
    /** Where a changeable rule comes from: regulation and date. */
    source: ColumnType<string, string | undefined, string>
    updated_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  regions: {
    region_id: string
    name: string
    timezone: string
    is_sample: ColumnType<boolean, boolean | undefined, boolean>
    created_at: ColumnType<Date, Date | string | undefined, Date | string>
  }
  reveals: {
    region_id: string
    id: string
    shown_to: string
    shown_at: ColumnType<Date, Date | string, Date | string>
  }
  rule_conflicts: {
    region_id: string
    id: string
    rule_id: string
    /** No foreign key, since runs are thrown away. The last count that found it; one that no longer does makes it gone if somebody had looked at it, else removes it. */
    run_id: string
    /** sha256 over the records whose services meet; other records make another conflict. */
    fingerprint: string
    /** A household, or a person without one: no foreign key. Persons and services stand in arrays; a count after they go takes the conflict away. */
    family_id: string
    person_ids: string[]
    service_ids: string[]
    agency_ids: string[]
    kinds: string[]
    district_code: string | null
    latest_on: string
    state: ColumnType<string, string | undefined, string>
    note: ColumnType<string, string | undefined, string>
    /** A user: no foreign key. */
    looked_by: string | null
    looked_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    found_at: ColumnType<Date, Date | string, Date | string>
  }
  saved_views: {
    region_id: string
    id: string
    user_id: string
    page: string
    name: string
    address: ColumnType<unknown, string, string>
    created_at: ColumnType<Date, Date | string, Date | string>
  }
  served_persons: {
    region_id: string
    run_id: string
    viewer: string
    person_id: string
    profile: number
    /** For an agency as its own lists write it. */
    name: string
    /** The order that people read. */
    name_lower: string
    sex: string | null
    village_code: string | null
    district_code: string | null
    services: number
    last_on: string | null
    value: number
  }
  served_profiles: {
    region_id: string
    run_id: string
    viewer: string
    number: number
    /** What they received: served_sets. */
    set_number: number
    district_code: string | null
    sex: string | null
    decile: number | null
    /** In a register, and nobody of the family was ever served. */
    is_missed: boolean
    persons: number
    /** Families whose head (else first member) is of this profile. */
    families: number
    services: number
    value: number
  }
  served_sets: {
    region_id: string
    /** Derived and thrown away with its run, in steps: no foreign key; so in served_profiles and served_persons. */
    run_id: string
    /** The id of an agency, whose sets are made of its own services alone; `region`: of all. */
    viewer: string
    number: number
    /** `<letter>|<agency id>|<kind>`, with `*` for any agency or kind; s served, m the same kind more than once, p proposed, r listed in a register. */
    marks: string[]
    is_served: boolean
    is_proposed: boolean
    /** Served by two agencies or more. */
    is_multiple: boolean
    /** Served more than once with the same kind. */
    is_repeated: boolean
  }
  service_kinds: {
    region_id: string
    id: string
    code: string
    name: string
    name_en: ColumnType<string, string | undefined, string>
    /** register: being listed is a state and no aid; it never counts as served. */
    kind_group: string
    /** Who receives it: one person, a family, or a house with whoever lives in it. */
    unit: ColumnType<string, string | undefined, string>
    /** Whether being in this register says that a family should be reached: whoever is listed, or deciles 1 to 4 of it; empty: it says nothing of need. */
    need: ColumnType<string, string | undefined, string>
    created_at: ColumnType<Date, Date | string, Date | string>
  }
  services: {
    region_id: string
    id: string
    record_id: string
    /** Whose list says so. */
    agency_id: string
    kind: string
    /** proposed: asked for; decided: by decree or letter; delivered: in hand. Only decided and delivered count as served. */
    state: ColumnType<string, string | undefined, string>
    /** Null where only a period is known; where neither is known the day of the list stands in. */
    given_on: string | null
    period_from: string | null
    period_until: string | null
    /** Whole rupiah. */
    value: number | null
    quantity: ColumnType<string | null, string | number | null, string | number | null>
    unit: ColumnType<string, string | undefined, string>
    giver: ColumnType<string, string | undefined, string>
    fund_source: ColumnType<string, string | undefined, string>
    activity_id: string | null
    /** Programme, course, event or stage as the list writes it. */
    detail: ColumnType<string, string | undefined, string>
  }
  source_records: {
    region_id: string
    id: string
    batch_id: string
    sheet: ColumnType<string, string | undefined, string>
    row_number: number
    /** As written, stray spaces removed. */
    name: string
    sex: string | null
    /** As the row says, default days included; null when it names no day of the calendar. */
    birth_date: string | null
    age: number | null
    birth_place: ColumnType<string, string | undefined, string>
    address: ColumnType<string, string | undefined, string>
    rt: ColumnType<string, string | undefined, string>
    rw: ColumnType<string, string | undefined, string>
    village_code: string | null
    district_code: string | null
    relation: ColumnType<string, string | undefined, string>
    /** Rows of one batch with the same key stand in one family block. */
    family_key: string | null
    /** What else the row says, understood: relation (in the family), marital, education, occupation, disability, decile … */
    facts: ColumnType<unknown, string | undefined, string>
    /** Keyed hash; only of 16 digits that can be a NIK. */
    nik_hash: string | null
    /** As the NIK says, of women the day + 40; only of a NIK that the row's birth date or age bears out. */
    nik_sex: string | null
    /** Keyed hash; only of 16 digits. */
    kk_hash: string | null
    phone_hash: string | null
    /** Sealed JSON {nik, kk, phone}: digits as far as they could be read; null when the row has none. Sealed for `source_records.identifiers <id>`. */
    identifiers: Uint8Array | null
    /** Sealed JSON of the cells as they came. Sealed for `source_records.source <id>`. */
    source: Uint8Array
  }
  strategic_changes: {
    region_id: string
    id: string
    programme_id: string
    /** Whose part it was; null for the programme itself. */
    agency_id: string | null
    deed: string
    reason: ColumnType<string, string | undefined, string>
    changes: ColumnType<unknown, string, string>
    by: string
    at: ColumnType<Date, Date | string, Date | string>
  }
  strategic_part_activities: {
    region_id: string
    programme_id: string
    agency_id: string
    activity_id: string
    /** The agency's weight among those that share the activity: the share that a report proposes for it. */
    weight: ColumnType<number, number | undefined, number>
  }
  strategic_part_targets: {
    region_id: string
    programme_id: string
    agency_id: string
    year: number
    quarter: number
    /** Cumulative within the year, by the end of the quarter; the own share only, so that the parts of all agencies add up. */
    amount: number
  }
  strategic_parts: {
    region_id: string
    programme_id: string
    agency_id: string
    role: string
    locked_by: string | null
    locked_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    lock_reason: ColumnType<string, string | undefined, string>
    version: ColumnType<number, number | undefined, number>
  }
  strategic_programmes: {
    region_id: string
    id: string
    name: string
    /** The question that its figures answer, or the outcome it is for. */
    question: ColumnType<string, string | undefined, string>
    legal_basis: ColumnType<string, string | undefined, string>
    /** Who counts: the room houses, the room training, or the agencies by reports of each quarter. Never changed, or what was counted would count twice. */
    measure: string
    /** The unit is a person: targets and reports carry their split by sex or a reason. */
    counts_people: boolean
    unit: string
    first_year: number
    last_year: number
    priority_id: string | null
    state: ColumnType<string, string | undefined, string>
    state_reason: ColumnType<string, string | undefined, string>
    version: ColumnType<number, number | undefined, number>
  }
  strategic_target_splits: {
    region_id: string
    programme_id: string
    year: number
    kind: string
    key: string
    amount: number
  }
  strategic_targets: {
    region_id: string
    programme_id: string
    year: number
    target: number
    /** Of a programme that counts people: why its target has no split by sex. */
    sex_reason: ColumnType<string, string | undefined, string>
  }
  successions: {
    region_id: string
    id: string
    from_agency_id: string
    to_agency_id: string
    kind: string
    /** The affairs that went this way. */
    affair_codes: ColumnType<string[], string[] | undefined, string[]>
    legal_text: string
    effective_on: string
    recorded_at: ColumnType<Date, Date | string, Date | string>
  }
  supporting_agencies: {
    region_id: string
    activity_id: string
    agency_id: string
  }
  told_lives: {
    region_id: string
    change_id: string
    record_id: string
    /** Who told; null: the region. */
    agency_id: string | null
    kind: string
    on_day: string
    source: string
    moved_to: ColumnType<string, string | undefined, string>
  }
  trainee_answers: {
    region_id: string
    id: string
    batch_id: string
    trainee_id: string
    receipt: string
    /** Keyed hash of all answers: the same sent again is no new row. */
    answers_hash: string
    /** Sealed JSON of the answers; null of the first, which stand in trainees. Sealed for `trainee_answers.answers <id>`. */
    answers: Uint8Array | null
    at: ColumnType<Date, Date | string, Date | string>
  }
  trainees: {
    region_id: string
    id: string
    batch_id: string
    record_id: string | null
    person_name: string
    sex: string
    birth_date: string | null
    /** Sealed JSON {nik, phone, note}; note: what else they need. Sealed for `trainees.identifiers <id>`. */
    identifiers: Uint8Array | null
    nik_hash: string | null
    address: ColumnType<string, string | undefined, string>
    village_code: string | null
    district_code: string | null
    education: ColumnType<string, string | undefined, string>
    /** Rank in DTSEN when they entered; decile_as_of says which version. A rank is re-measured each quarter and never overwritten here. */
    decile: number | null
    decile_as_of: ColumnType<string, string | undefined, string>
    /** Kinds of UU 8/2016. */
    disabilities: ColumnType<string[], string[] | undefined, string[]>
    /** What the person needs to take part: codes of seed/training/needs.csv (an interpreter, a ramp, large print). */
    needs: ColumnType<string[], string[] | undefined, string[]>
    source: string
    state: ColumnType<string, string | undefined, string>
    state_reason: ColumnType<string, string | undefined, string>
    /** What somebody who registered by the link was given to ask after it. */
    receipt: ColumnType<string, string | undefined, string>
    consented_at: ColumnType<Date | null, Date | string | null, Date | string | null>
    /** The minimal answer of the room services to whether the region's rules of combination stand against it; says nothing of what else they received. */
    combination: ColumnType<string, string | undefined, string>
    participant_id: string | null
    score: ColumnType<string | null, string | number | null, string | number | null>
    is_competent: boolean | null
    assessed_on: string | null
    certificate_number: ColumnType<string, string | undefined, string>
    certificate_issuer: ColumnType<string, string | undefined, string>
    certified_on: string | null
    certificate_until: string | null
    finished_on: string | null
    /** A graduate who has died or moved away is not asked any more and counts as neither working nor jobless. */
    life: ColumnType<string, string | undefined, string>
    life_since: string | null
    version: ColumnType<number, number | undefined, number>
    created_by: string
    created_at: ColumnType<Date, Date | string, Date | string>
    updated_at: ColumnType<Date, Date | string, Date | string>
    /** Of who registered by a link: whether its words said that the course is noted as a service received. */
    link_names_ledger: ColumnType<boolean, boolean | undefined, boolean>
  }
  training_steps: {
    region_id: string
    id: string
    batch_id: string
    trainee_id: string | null
    deed: string
    reason: ColumnType<string, string | undefined, string>
    by_user: string
    at: ColumnType<Date, Date | string, Date | string>
  }
  'auth.account': {
    id: string
    accountId: string
    providerId: string
    userId: string
    accessToken: string | null
    refreshToken: string | null
    idToken: string | null
    accessTokenExpiresAt: ColumnType<Date | null, Date | string | null, Date | string | null>
    refreshTokenExpiresAt: ColumnType<Date | null, Date | string | null, Date | string | null>
    scope: string | null
    password: string | null
    createdAt: ColumnType<Date, Date | string | undefined, Date | string>
    updatedAt: ColumnType<Date, Date | string, Date | string>
  }
  'auth.session': {
    id: string
    expiresAt: ColumnType<Date, Date | string, Date | string>
    token: string
    createdAt: ColumnType<Date, Date | string | undefined, Date | string>
    updatedAt: ColumnType<Date, Date | string, Date | string>
    ipAddress: string | null
    userAgent: string | null
    userId: string
  }
  'auth.twoFactor': {
    id: string
    secret: string
    backupCodes: string
    userId: string
    verified: boolean | null
    failedVerificationCount: number | null
    lockedUntil: ColumnType<Date | null, Date | string | null, Date | string | null>
  }
  'auth.user': {
    id: string
    name: string
    email: string
    emailVerified: boolean
    image: string | null
    createdAt: ColumnType<Date, Date | string | undefined, Date | string>
    updatedAt: ColumnType<Date, Date | string | undefined, Date | string>
    twoFactorEnabled: boolean | null
  }
  'auth.verification': {
    id: string
    identifier: string
    value: string
    expiresAt: ColumnType<Date, Date | string, Date | string>
    createdAt: ColumnType<Date, Date | string | undefined, Date | string>
    updatedAt: ColumnType<Date, Date | string | undefined, Date | string>
  }
}
