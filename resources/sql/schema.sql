-- Generated from the migrations by tst_app_store_schema; do not edit.

CREATE TABLE account (
    id                INTEGER PRIMARY KEY,
    channel           TEXT NOT NULL,
    remote_id         TEXT NOT NULL,
    name              TEXT NOT NULL DEFAULT '',
    business_id       TEXT NOT NULL DEFAULT '',
    active            INTEGER NOT NULL DEFAULT 1,
    send_blocked_code TEXT NOT NULL DEFAULT '',  -- why sending stopped ("190"), empty while it works
    send_blocked_at   INTEGER,
    quality           TEXT NOT NULL DEFAULT '',
    messaging_limit   TEXT NOT NULL DEFAULT '',
    last_inbound_at   INTEGER,
    created_at        INTEGER NOT NULL,
    UNIQUE (channel, remote_id)
) STRICT;

CREATE TABLE account_notice (
    id         INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    kind       TEXT NOT NULL,
    event      TEXT NOT NULL,
    subject    TEXT NOT NULL DEFAULT '',
    detail     TEXT NOT NULL DEFAULT '',
    trouble    INTEGER NOT NULL DEFAULT 0,
    remote_id  TEXT NOT NULL DEFAULT '',
    at         INTEGER NOT NULL,
    seen_at    INTEGER
) STRICT;

CREATE UNIQUE INDEX account_notice_once ON account_notice (account_id, kind, remote_id) WHERE remote_id <> '';

CREATE INDEX account_notice_time ON account_notice (account_id, at DESC, id DESC);

CREATE TABLE activity (
    id              INTEGER PRIMARY KEY,
    contact_id      INTEGER NOT NULL REFERENCES contact (id),
    lead_id         INTEGER REFERENCES lead (id),
    conversation_id INTEGER REFERENCES conversation (id),
    message_id      INTEGER REFERENCES message (id),
    kind            TEXT NOT NULL,     -- message, call, email, meeting, note, stage_change, label_change, score_change, …
    actor           TEXT NOT NULL,     -- staff, assistant, system
    staff_id        INTEGER REFERENCES staff (id),
    stage           TEXT NOT NULL DEFAULT '',   -- the lead's stage at that time
    old_value       TEXT NOT NULL DEFAULT '',
    new_value       TEXT NOT NULL DEFAULT '',
    reason          TEXT NOT NULL DEFAULT '',
    at              INTEGER NOT NULL
) STRICT;

CREATE INDEX activity_contact ON activity (contact_id, at DESC, id DESC);

CREATE INDEX activity_lead ON activity (lead_id) WHERE lead_id IS NOT NULL;

CREATE INDEX activity_message ON activity (message_id) WHERE message_id IS NOT NULL;

CREATE INDEX activity_thread ON activity (conversation_id, at DESC, id DESC) WHERE conversation_id IS NOT NULL;

CREATE TABLE ad_campaign (
    id         INTEGER PRIMARY KEY,
    remote_id  TEXT NOT NULL UNIQUE,
    name       TEXT NOT NULL DEFAULT '',
    content    TEXT NOT NULL DEFAULT '',
    audience   TEXT NOT NULL DEFAULT '',
    budget     TEXT NOT NULL DEFAULT '',
    status     TEXT NOT NULL DEFAULT 'active',
    created_at INTEGER NOT NULL
, campaign TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX ad_campaign_unread ON ad_campaign (id) WHERE status = 'unread';

CREATE TABLE agent_pulse (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    alive_at INTEGER NOT NULL
) STRICT;

CREATE TABLE ai_usage (
    id              INTEGER PRIMARY KEY,
    conversation_id INTEGER REFERENCES conversation (id),
    draft_id        INTEGER REFERENCES draft (id),
    model           TEXT NOT NULL,
    prompt_tokens   INTEGER NOT NULL DEFAULT 0,
    cached_tokens   INTEGER NOT NULL DEFAULT 0,
    answer_tokens   INTEGER NOT NULL DEFAULT 0,
    thought_tokens  INTEGER NOT NULL DEFAULT 0,
    cost_micro_usd  INTEGER NOT NULL DEFAULT 0,
    outcome         TEXT NOT NULL DEFAULT '',
    latency_ms      INTEGER NOT NULL DEFAULT 0,
    at              INTEGER NOT NULL
) STRICT;

CREATE INDEX ai_usage_conversation ON ai_usage (conversation_id, at);

CREATE INDEX ai_usage_draft ON ai_usage (draft_id) WHERE draft_id IS NOT NULL;

CREATE INDEX ai_usage_time ON ai_usage (at);

CREATE TABLE answered_command (
    token    TEXT PRIMARY KEY,
    name     TEXT NOT NULL,
    staff_id INTEGER,
    reply    TEXT NOT NULL,
    at       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX answered_command_time ON answered_command (at);

CREATE TABLE attachment (
    id           INTEGER PRIMARY KEY,
    message_id   INTEGER NOT NULL REFERENCES message (id),
    position     INTEGER NOT NULL DEFAULT 0,
    kind         TEXT NOT NULL,
    remote_id    TEXT NOT NULL DEFAULT '',
    url          TEXT NOT NULL DEFAULT '',
    mime_type    TEXT NOT NULL DEFAULT '',
    file_name    TEXT NOT NULL DEFAULT '',
    sha256       TEXT NOT NULL DEFAULT '',
    bytes        INTEGER NOT NULL DEFAULT 0,
    width        INTEGER NOT NULL DEFAULT 0,
    height       INTEGER NOT NULL DEFAULT 0,
    duration_ms  INTEGER NOT NULL DEFAULT 0,
    state        TEXT NOT NULL DEFAULT 'remote' CHECK (state = 'remote' OR state = 'fetching' OR state = 'stored' OR state = 'failed' OR state = 'expired'),
    local_path   TEXT NOT NULL DEFAULT '',    -- relative to the media folder
    transcript   TEXT NOT NULL DEFAULT '',
    expires_at   INTEGER
, thumbnail_path TEXT NOT NULL DEFAULT '', attempts INTEGER NOT NULL DEFAULT 0, not_before INTEGER NOT NULL DEFAULT 0, failure_code TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX attachment_due ON attachment (not_before, id) WHERE state IN ('remote', 'fetching');

CREATE INDEX attachment_hash ON attachment (sha256) WHERE sha256 <> '';

CREATE INDEX attachment_message ON attachment (message_id, position);

CREATE INDEX attachment_stored ON attachment (id) WHERE state = 'stored';

CREATE TABLE canned_reply (
    id         INTEGER PRIMARY KEY,
    shortcut   TEXT NOT NULL UNIQUE COLLATE NOCASE,
    text       TEXT NOT NULL,
    language   TEXT NOT NULL DEFAULT '',
    channel    TEXT NOT NULL DEFAULT '',
    staff_id   INTEGER REFERENCES staff (id),         -- NULL: everybody's
    media_path TEXT NOT NULL DEFAULT '',
    use_count  INTEGER NOT NULL DEFAULT 0,
    updated_at INTEGER NOT NULL
, aliases TEXT NOT NULL DEFAULT '', role TEXT NOT NULL DEFAULT '', media_name TEXT NOT NULL DEFAULT '') STRICT;

CREATE TRIGGER chat_export_is_final BEFORE UPDATE ON chat_export BEGIN
    SELECT RAISE(ABORT, 'lines of chat_export stay as they are');
END;

CREATE TRIGGER chat_export_stays BEFORE DELETE ON chat_export BEGIN
    SELECT RAISE(ABORT, 'lines of chat_export stay');
END;

CREATE TABLE chat_export (
    id            INTEGER PRIMARY KEY,
    staff_id      INTEGER REFERENCES staff (id),
    at            INTEGER NOT NULL,
    conversations INTEGER NOT NULL
) STRICT;

CREATE TABLE comment_reply (
    comment_id TEXT PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES message (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX comment_reply_message ON comment_reply (message_id);

CREATE TABLE contact (
    id                INTEGER PRIMARY KEY,
    display_name      TEXT NOT NULL DEFAULT '',
    given_name        TEXT NOT NULL DEFAULT '',
    family_name       TEXT NOT NULL DEFAULT '',
    company           TEXT NOT NULL DEFAULT '',
    governorate       TEXT NOT NULL DEFAULT '',
    city              TEXT NOT NULL DEFAULT '',
    address           TEXT NOT NULL DEFAULT '',
    email             TEXT NOT NULL DEFAULT '',
    language          TEXT NOT NULL DEFAULT '',
    picture_sha256    TEXT NOT NULL DEFAULT '',
    profile_checked_at INTEGER,
    marketing_opt_in  INTEGER NOT NULL DEFAULT 0,
    marketing_opt_out INTEGER NOT NULL DEFAULT 0,
    blocked           INTEGER NOT NULL DEFAULT 0,
    merged_into       INTEGER REFERENCES contact (id),
    first_source_id   INTEGER,            -- touch rows, see below; never overwritten
    last_source_id    INTEGER,
    created_at        INTEGER NOT NULL,
    updated_at        INTEGER NOT NULL
, picture_path TEXT NOT NULL DEFAULT '', profile_next_at INTEGER NOT NULL DEFAULT 0, consent_at INTEGER, gone_code TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX contact_name ON contact (display_name COLLATE NOCASE, id);

CREATE INDEX contact_picture ON contact (picture_sha256) WHERE picture_sha256 <> '';

CREATE TABLE contact_merge (
    id         INTEGER PRIMARY KEY,
    kept_id    INTEGER NOT NULL REFERENCES contact (id),
    gone_id    INTEGER NOT NULL REFERENCES contact (id),
    kind       TEXT NOT NULL DEFAULT 'merge' CHECK (kind IN ('merge', 'split')),
    undo       TEXT NOT NULL,              -- JSON: rows that moved and fields as they were
    staff_id   INTEGER REFERENCES staff (id),
    at         INTEGER NOT NULL,
    undone_at  INTEGER
) STRICT;

CREATE INDEX contact_merge_gone ON contact_merge (gone_id, id);

CREATE INDEX contact_merge_kept ON contact_merge (kept_id, id);

CREATE VIRTUAL TABLE contact_search USING fts5 (
    text, content = '', columnsize = 0, tokenize = 'trigram'
);

CREATE TABLE contact_search_text (
    contact_id INTEGER PRIMARY KEY REFERENCES contact (id),
    text       TEXT NOT NULL
) STRICT;

CREATE TABLE contact_tag (
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    tag_id     INTEGER NOT NULL REFERENCES tag (id),
    PRIMARY KEY (contact_id, tag_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_tag_tag ON contact_tag (tag_id, contact_id);

CREATE TRIGGER conversation_counted AFTER INSERT ON conversation BEGIN
    UPDATE conversation_counter SET total = total + CASE view
        WHEN NEW.status THEN 1
        WHEN 'unread' THEN NEW.status = 'open' AND NEW.unread_count > 0
        WHEN 'waiting' THEN NEW.status = 'open' AND NEW.waiting_since IS NOT NULL
        WHEN 'unassigned' THEN NEW.status = 'open' AND NEW.assignee_id IS NULL
        ELSE 0 END;
END;

CREATE TRIGGER conversation_moved AFTER UPDATE OF contact_id ON conversation BEGIN
    UPDATE conversation SET warmth = CASE (SELECT label FROM lead WHERE contact_id = NEW.contact_id)
        WHEN 'hot' THEN 0 WHEN 'warm' THEN 1 ELSE 2 END
    WHERE id = NEW.id;
END;

CREATE TRIGGER conversation_recounted AFTER UPDATE OF status, unread_count, waiting_since, assignee_id ON conversation
WHEN OLD.status <> NEW.status OR (OLD.unread_count > 0) <> (NEW.unread_count > 0)
    OR (OLD.waiting_since IS NULL) <> (NEW.waiting_since IS NULL) OR (OLD.assignee_id IS NULL) <> (NEW.assignee_id IS NULL)
BEGIN
    UPDATE conversation_counter SET total = total + CASE view
        WHEN 'unread' THEN (NEW.status = 'open' AND NEW.unread_count > 0) - (OLD.status = 'open' AND OLD.unread_count > 0)
        WHEN 'waiting' THEN (NEW.status = 'open' AND NEW.waiting_since IS NOT NULL)
                          - (OLD.status = 'open' AND OLD.waiting_since IS NOT NULL)
        WHEN 'unassigned' THEN (NEW.status = 'open' AND NEW.assignee_id IS NULL)
                             - (OLD.status = 'open' AND OLD.assignee_id IS NULL)
        ELSE (NEW.status = view) - (OLD.status = view) END;
END;

CREATE TRIGGER conversation_uncounted AFTER DELETE ON conversation BEGIN
    UPDATE conversation_counter SET total = total - CASE view
        WHEN OLD.status THEN 1
        WHEN 'unread' THEN OLD.status = 'open' AND OLD.unread_count > 0
        WHEN 'waiting' THEN OLD.status = 'open' AND OLD.waiting_since IS NOT NULL
        WHEN 'unassigned' THEN OLD.status = 'open' AND OLD.assignee_id IS NULL
        ELSE 0 END;
END;

CREATE TRIGGER conversation_warmed AFTER INSERT ON conversation BEGIN
    UPDATE conversation SET warmth = CASE (SELECT label FROM lead WHERE contact_id = NEW.contact_id)
        WHEN 'hot' THEN 0 WHEN 'warm' THEN 1 ELSE 2 END
    WHERE id = NEW.id;
END;

CREATE TABLE conversation (
    id                       INTEGER PRIMARY KEY,
    contact_id               INTEGER NOT NULL REFERENCES contact (id),
    account_id               INTEGER NOT NULL REFERENCES account (id),
    identity_id              INTEGER NOT NULL REFERENCES identity (id),
    channel                  TEXT NOT NULL,
    status                   TEXT NOT NULL DEFAULT 'open' CHECK (status = 'open' OR status = 'snoozed' OR status = 'done' OR status = 'spam'),
    assignee_id              INTEGER REFERENCES staff (id),
    unread_count             INTEGER NOT NULL DEFAULT 0,
    waiting_since            INTEGER,
    last_customer_message_at INTEGER,
    free_entry_until         INTEGER,
    snoozed_until            INTEGER,
    last_message_id          INTEGER,
    last_message_at          INTEGER NOT NULL DEFAULT 0,
    message_count            INTEGER NOT NULL DEFAULT 0,
    preview                  TEXT NOT NULL DEFAULT '',
    preview_kind             TEXT NOT NULL DEFAULT 'text',
    preview_author           TEXT NOT NULL DEFAULT 'customer',
    assistant_mode           TEXT NOT NULL DEFAULT 'suggest'
                             CHECK (assistant_mode = 'off' OR assistant_mode = 'suggest' OR assistant_mode = 'auto' OR assistant_mode = 'paused' OR assistant_mode = 'human'),
    assistant_resume         TEXT NOT NULL DEFAULT 'suggest' CHECK (assistant_resume = 'off' OR assistant_resume = 'suggest' OR assistant_resume = 'auto' OR assistant_resume = 'paused'),
    assistant_until          INTEGER,
    assistant_reason         TEXT NOT NULL DEFAULT '',
    standby                  INTEGER NOT NULL DEFAULT 0,   -- another app owns the thread
    version                  INTEGER NOT NULL DEFAULT 0,
    read_watermark_at        INTEGER,                      -- Messenger: delivered and read up to here
    delivered_watermark_at   INTEGER,
    created_at               INTEGER NOT NULL, closes_at INTEGER GENERATED ALWAYS AS (
    max(ifnull(last_customer_message_at + 86400000, 0),
        CASE channel WHEN 'whatsapp' THEN ifnull(free_entry_until, 0) ELSE 0 END)) VIRTUAL, warmth INTEGER NOT NULL DEFAULT 2,
    UNIQUE (account_id, contact_id)
) STRICT;

CREATE INDEX conversation_assignee ON conversation (assignee_id, status, last_message_at DESC, id DESC);

CREATE INDEX conversation_channel ON conversation (status, channel, last_message_at DESC, id DESC);

CREATE INDEX conversation_closing ON conversation (status, closes_at, id);

CREATE INDEX conversation_contact ON conversation (contact_id);

CREATE INDEX conversation_snoozed ON conversation (snoozed_until) WHERE snoozed_until IS NOT NULL;

CREATE INDEX conversation_status ON conversation (status, last_message_at DESC, id DESC);

CREATE INDEX conversation_unread ON conversation (status, last_message_at DESC, id DESC) WHERE unread_count > 0;

CREATE INDEX conversation_waiting ON conversation (status, waiting_since, id) WHERE waiting_since IS NOT NULL;

CREATE INDEX conversation_warmth ON conversation (status, warmth, last_message_at DESC, id DESC);

CREATE TABLE conversation_counter (
    view  TEXT PRIMARY KEY,
    total INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE conversation_tag (
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    tag_id          INTEGER NOT NULL REFERENCES tag (id),
    PRIMARY KEY (conversation_id, tag_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX conversation_tag_tag ON conversation_tag (tag_id, conversation_id);

CREATE TABLE day_counter (
    day       INTEGER NOT NULL,        -- days since 1970, UTC
    channel   TEXT NOT NULL,
    direction TEXT NOT NULL,
    total     INTEGER NOT NULL,
    PRIMARY KEY (day, channel, direction)
) STRICT, WITHOUT ROWID;

CREATE TABLE delivery_attempt (
    id           INTEGER PRIMARY KEY,
    message_id   INTEGER NOT NULL REFERENCES message (id),
    number       INTEGER NOT NULL,
    token        TEXT NOT NULL UNIQUE,
    outcome      TEXT NOT NULL CHECK (outcome = 'sending' OR outcome = 'accepted' OR outcome = 'refused' OR outcome = 'retry' OR outcome = 'unknown' OR outcome = 'settled'),
    started_at   INTEGER NOT NULL,
    finished_at  INTEGER,
    http_status  INTEGER NOT NULL DEFAULT 0,
    code         TEXT NOT NULL DEFAULT '',
    detail       TEXT NOT NULL DEFAULT '',
    trace_id     TEXT NOT NULL DEFAULT '',
    remote_id    TEXT NOT NULL DEFAULT '',
    UNIQUE (message_id, number)
) STRICT;

CREATE TABLE draft (
    id               INTEGER PRIMARY KEY,
    conversation_id  INTEGER NOT NULL REFERENCES conversation (id),
    based_on_id      INTEGER REFERENCES message (id),
    based_on_version INTEGER NOT NULL,
    reply            TEXT NOT NULL,
    action           TEXT NOT NULL CHECK (action = 'continue' OR action = 'hand_over' OR action = 'ask'),
    language         TEXT NOT NULL DEFAULT '',
    intent           TEXT NOT NULL DEFAULT '',
    reason           TEXT NOT NULL DEFAULT '',
    summary          TEXT NOT NULL DEFAULT '',
    evidence         TEXT NOT NULL DEFAULT '[]',     -- JSON array of strings
    state            TEXT NOT NULL CHECK (state = 'proposed' OR state = 'sent' OR state = 'dismissed' OR state = 'discarded'),
    model            TEXT NOT NULL DEFAULT '',
    created_at       INTEGER NOT NULL,
    settled_at       INTEGER,
    settled_by       INTEGER REFERENCES staff (id)
) STRICT;

CREATE INDEX draft_conversation ON draft (conversation_id, state, id);

CREATE INDEX draft_message ON draft (based_on_id) WHERE based_on_id IS NOT NULL;

CREATE UNIQUE INDEX draft_once ON draft (based_on_id, based_on_version) WHERE state IN ('proposed', 'sent');

CREATE TRIGGER erasure_is_final BEFORE UPDATE ON erasure BEGIN
    SELECT RAISE(ABORT, 'lines of erasure stay as they are');
END;

CREATE TRIGGER erasure_stays BEFORE DELETE ON erasure BEGIN
    SELECT RAISE(ABORT, 'lines of erasure stay');
END;

CREATE TABLE erasure (
    id             INTEGER PRIMARY KEY,
    contact_number INTEGER NOT NULL,
    staff_id       INTEGER REFERENCES staff (id),
    at             INTEGER NOT NULL,
    conversations  INTEGER NOT NULL,
    messages       INTEGER NOT NULL,
    notes          INTEGER NOT NULL,
    files          INTEGER NOT NULL
) STRICT;

CREATE TABLE gap (
    id       INTEGER PRIMARY KEY,
    from_at  INTEGER NOT NULL,
    to_at    INTEGER NOT NULL,
    reason   TEXT NOT NULL
, found_count INTEGER NOT NULL DEFAULT 0, state TEXT NOT NULL DEFAULT 'open' CHECK (state = 'open' OR state = 'checked' OR state = 'partial'), detail TEXT NOT NULL DEFAULT '', ongoing INTEGER NOT NULL DEFAULT 0, last_message_id INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE INDEX gap_state ON gap (state, id);

CREATE INDEX gap_time ON gap (from_at, to_at);

CREATE TABLE gap_account (
    gap_id      INTEGER NOT NULL REFERENCES gap (id),
    account_id  INTEGER NOT NULL REFERENCES account (id),
    state       TEXT NOT NULL CHECK (state = 'checked' OR state = 'partial' OR state = 'unknowable' OR state = 'failed'),
    found_count INTEGER NOT NULL DEFAULT 0,
    detail      TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (gap_id, account_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE held_answer (
    id              INTEGER PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    message_id      INTEGER REFERENCES message (id),     -- the template that was sent with it
    text            TEXT NOT NULL,
    staff_id        INTEGER REFERENCES staff (id),
    state           TEXT NOT NULL DEFAULT 'held' CHECK (state = 'held' OR state = 'sent' OR state = 'drafted' OR state = 'cancelled'),
    created_at      INTEGER NOT NULL,
    edited_at       INTEGER,                             -- changed after it was held: becomes a draft, goes nowhere by itself
    settled_at      INTEGER
) STRICT;

CREATE INDEX held_answer_conversation ON held_answer (conversation_id, id);

CREATE INDEX held_answer_message ON held_answer (message_id) WHERE message_id IS NOT NULL;

CREATE UNIQUE INDEX held_answer_waiting ON held_answer (conversation_id) WHERE state = 'held';

CREATE TABLE identity (
    id                INTEGER PRIMARY KEY,
    contact_id        INTEGER NOT NULL REFERENCES contact (id),
    account_id        INTEGER REFERENCES account (id),   -- scope of page-scoped and business-scoped ids
    channel           TEXT NOT NULL,
    kind              TEXT NOT NULL CHECK (kind = 'psid' OR kind = 'wa_id' OR kind = 'bsuid' OR kind = 'phone' OR kind = 'username' OR kind = 'commenter' OR kind = 'email'),
    value             TEXT NOT NULL,
    value_key         TEXT NOT NULL,      -- folded for look-up: last nine digits of a phone, lower-case username
    origin_contact_id INTEGER REFERENCES contact (id),   -- where it came from before a merge
    verified          INTEGER NOT NULL DEFAULT 0,
    created_at        INTEGER NOT NULL,
    retired_at        INTEGER             -- the platform renamed the customer: known, no longer answered to
) STRICT;

CREATE INDEX identity_contact ON identity (contact_id);

CREATE INDEX identity_key ON identity (kind, value_key);

CREATE UNIQUE INDEX identity_value ON identity (channel, kind, value, ifnull(account_id, 0)) WHERE kind <> 'username';

CREATE TABLE inbound_delivery (
    id           INTEGER PRIMARY KEY,
    channel      TEXT NOT NULL,
    received_at  INTEGER NOT NULL,
    body_hash    BLOB NOT NULL,
    body         BLOB,
    state        TEXT NOT NULL CHECK (state = 'applied' OR state = 'pending' OR state = 'quarantined' OR state = 'duplicate'),
    duplicate_of INTEGER REFERENCES inbound_delivery (id),
    event_count  INTEGER NOT NULL DEFAULT 0,
    new_count    INTEGER NOT NULL DEFAULT 0,
    error        TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX inbound_delivery_hash ON inbound_delivery (body_hash) WHERE body IS NOT NULL;

CREATE INDEX inbound_delivery_pending ON inbound_delivery (id) WHERE state = 'pending';

CREATE INDEX inbound_delivery_quarantined ON inbound_delivery (id) WHERE state = 'quarantined';

CREATE TABLE inbound_event (
    id              INTEGER PRIMARY KEY,
    delivery_id     INTEGER NOT NULL REFERENCES inbound_delivery (id),
    position        INTEGER NOT NULL,
    kind            TEXT NOT NULL,
    remote_id       TEXT NOT NULL DEFAULT '',
    token           TEXT NOT NULL DEFAULT '',
    conversation_id INTEGER REFERENCES conversation (id),
    message_id      INTEGER REFERENCES message (id),     -- the row it made, changed or repeats
    outcome         TEXT NOT NULL CHECK (outcome = 'applied' OR outcome = 'duplicate' OR outcome = 'orphan' OR outcome = 'unsupported' OR outcome = 'ignored' OR outcome = 'failed'),
    detail          TEXT NOT NULL DEFAULT '',
    at              INTEGER NOT NULL,
    raw             TEXT
) STRICT;

CREATE INDEX inbound_event_conversation ON inbound_event (conversation_id) WHERE conversation_id IS NOT NULL;

CREATE INDEX inbound_event_delivery ON inbound_event (delivery_id, position);

CREATE INDEX inbound_event_message ON inbound_event (message_id) WHERE message_id IS NOT NULL;

CREATE INDEX inbound_event_orphan ON inbound_event (remote_id) WHERE outcome = 'orphan' AND remote_id <> '';

CREATE INDEX inbound_event_orphan_token ON inbound_event (token) WHERE outcome = 'orphan' AND token <> '';

CREATE UNIQUE INDEX inbound_event_other ON inbound_event (kind, remote_id) WHERE outcome = 'unsupported' AND remote_id <> '';

CREATE INDEX inbound_event_unsupported ON inbound_event (delivery_id) WHERE outcome = 'unsupported';

CREATE TRIGGER lead_counted AFTER INSERT ON lead BEGIN
    UPDATE stage_counter SET total = total + 1, value_piastres = value_piastres + NEW.value_piastres WHERE stage = NEW.stage;
END;

CREATE TRIGGER lead_met AFTER INSERT ON lead WHEN NEW.label <> 'cold' BEGIN
    UPDATE conversation SET warmth = CASE NEW.label WHEN 'hot' THEN 0 ELSE 1 END WHERE contact_id = NEW.contact_id;
END;

CREATE TRIGGER lead_recounted AFTER UPDATE OF stage, value_piastres ON lead
WHEN OLD.stage <> NEW.stage OR OLD.value_piastres <> NEW.value_piastres
BEGIN
    UPDATE stage_counter SET total = total - 1, value_piastres = value_piastres - OLD.value_piastres WHERE stage = OLD.stage;
    UPDATE stage_counter SET total = total + 1, value_piastres = value_piastres + NEW.value_piastres WHERE stage = NEW.stage;
END;

CREATE TRIGGER lead_uncounted AFTER DELETE ON lead BEGIN
    UPDATE stage_counter SET total = total - 1, value_piastres = value_piastres - OLD.value_piastres WHERE stage = OLD.stage;
END;

CREATE TRIGGER lead_warmed AFTER UPDATE OF label, contact_id ON lead BEGIN
    UPDATE conversation SET warmth = CASE NEW.label WHEN 'hot' THEN 0 WHEN 'warm' THEN 1 ELSE 2 END
    WHERE contact_id = NEW.contact_id;
END;

CREATE TABLE lead (
    id                INTEGER PRIMARY KEY,
    contact_id        INTEGER NOT NULL UNIQUE REFERENCES contact (id),
    conversation_id   INTEGER REFERENCES conversation (id),
    stage             TEXT NOT NULL DEFAULT 'new'
                      CHECK (stage = 'new' OR stage = 'contacted' OR stage = 'qualified' OR stage = 'converted' OR stage = 'won' OR stage = 'lost'),
    label             TEXT NOT NULL DEFAULT 'cold' CHECK (label = 'hot' OR label = 'warm' OR label = 'cold'),
    label_manual_until INTEGER,
    trade             TEXT NOT NULL DEFAULT 'unknown' CHECK (trade = 'unknown' OR trade = 'retail' OR trade = 'wholesale'),
    buyer_type        TEXT NOT NULL DEFAULT '',
    score             INTEGER NOT NULL DEFAULT 0 CHECK (score BETWEEN 0 AND 100),
    value_piastres    INTEGER NOT NULL DEFAULT 0,
    interest          TEXT NOT NULL DEFAULT '',
    lost_reason       TEXT NOT NULL DEFAULT '',
    order_number      TEXT NOT NULL DEFAULT '',
    owner_id          INTEGER REFERENCES staff (id),
    next_follow_up_at INTEGER,
    follow_up_note    TEXT NOT NULL DEFAULT '',
    last_stage_at     INTEGER,
    board_position    REAL NOT NULL DEFAULT 0,
    last_message_at   INTEGER NOT NULL DEFAULT 0,
    form_data         TEXT NOT NULL DEFAULT '',       -- JSON of a lead form
    created_at        INTEGER NOT NULL,
    updated_at        INTEGER NOT NULL
) STRICT;

CREATE INDEX lead_follow_up ON lead (next_follow_up_at, id) WHERE next_follow_up_at IS NOT NULL;

CREATE INDEX lead_owner ON lead (owner_id, stage, last_message_at DESC, id DESC);

CREATE INDEX lead_recent ON lead (last_message_at DESC, id DESC);

CREATE INDEX lead_score ON lead (score DESC, id DESC);

CREATE INDEX lead_stage ON lead (stage, last_message_at DESC, id DESC);

CREATE TABLE lead_form (
    remote_id  TEXT PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    form_id    TEXT NOT NULL DEFAULT '',
    ad_id      TEXT NOT NULL DEFAULT '',
    at         INTEGER NOT NULL,
    state      TEXT NOT NULL DEFAULT 'pending' CHECK (state = 'pending' OR state = 'stored' OR state = 'failed'),
    attempts   INTEGER NOT NULL DEFAULT 0,
    not_before INTEGER NOT NULL DEFAULT 0,
    contact_id INTEGER REFERENCES contact (id),
    detail     TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE INDEX lead_form_contact ON lead_form (contact_id) WHERE contact_id IS NOT NULL;

CREATE INDEX lead_form_due ON lead_form (state, not_before);

CREATE TABLE media_upload (
    id         INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    sha256     TEXT NOT NULL,
    remote_id  TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    UNIQUE (account_id, sha256)
) STRICT;

CREATE TABLE mention (
    place      TEXT PRIMARY KEY,           -- post, or post/comment
    account_id INTEGER NOT NULL REFERENCES account (id),
    at         INTEGER NOT NULL,
    state      TEXT NOT NULL DEFAULT 'pending' CHECK (state = 'pending' OR state = 'stored' OR state = 'failed'),
    attempts   INTEGER NOT NULL DEFAULT 0,
    not_before INTEGER NOT NULL DEFAULT 0,
    detail     TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE INDEX mention_due ON mention (state, not_before);

CREATE TABLE merge_suggestion (
    id             INTEGER PRIMARY KEY,
    contact_id     INTEGER NOT NULL REFERENCES contact (id),
    other_id       INTEGER NOT NULL REFERENCES contact (id),
    reason         TEXT NOT NULL,          -- same_phone, same_name_company, same_email, shared_number
    evidence       TEXT NOT NULL DEFAULT '',
    state          TEXT NOT NULL DEFAULT 'open' CHECK (state = 'open' OR state = 'merged' OR state = 'dismissed'),
    created_at     INTEGER NOT NULL,
    settled_at     INTEGER,
    settled_by     INTEGER REFERENCES staff (id),
    UNIQUE (contact_id, other_id)
) STRICT;

CREATE INDEX merge_suggestion_open ON merge_suggestion (state, contact_id);

CREATE INDEX merge_suggestion_other ON merge_suggestion (other_id, state);

CREATE TABLE message (
    id               INTEGER PRIMARY KEY,
    conversation_id  INTEGER NOT NULL REFERENCES conversation (id),
    contact_id       INTEGER NOT NULL REFERENCES contact (id),
    direction        TEXT NOT NULL CHECK (direction IN ('inbound', 'outbound')),
    author           TEXT NOT NULL CHECK (author = 'customer' OR author = 'staff' OR author = 'assistant' OR author = 'phone'),
    staff_id         INTEGER REFERENCES staff (id),
    kind             TEXT NOT NULL,
    kind_text        TEXT NOT NULL DEFAULT '',
    text             TEXT NOT NULL DEFAULT '',
    payload          TEXT NOT NULL DEFAULT '',
    at               INTEGER NOT NULL,
    received_at      INTEGER NOT NULL,
    state            TEXT NOT NULL CHECK (state = 'received' OR state = 'queued' OR state = 'sending' OR state = 'unknown' OR state = 'accepted' OR state = 'sent' OR state = 'delivered' OR state = 'read' OR state = 'failed' OR state = 'cancelled'),
    state_at         INTEGER NOT NULL,
    remote_id        TEXT,
    reply_to_remote  TEXT NOT NULL DEFAULT '',
    reply_to_id      INTEGER REFERENCES message (id),
    touch_id         INTEGER REFERENCES touch (id),
    draft_id         INTEGER REFERENCES draft (id),
    failure_code     TEXT NOT NULL DEFAULT '',
    failure_detail   TEXT NOT NULL DEFAULT '',
    billing          TEXT NOT NULL DEFAULT '',      -- WhatsApp pricing category when it was billed
    edited_at        INTEGER,
    deleted_at       INTEGER,
    delivery_id      INTEGER REFERENCES inbound_delivery (id),
    raw              TEXT                           -- the event's own JSON when the body held several
, content TEXT NOT NULL DEFAULT '', forwarded INTEGER NOT NULL DEFAULT 0, history INTEGER NOT NULL DEFAULT 0, hidden_at INTEGER, shown_at INTEGER, late_failure_code TEXT NOT NULL DEFAULT '', sent_at INTEGER, delivered_at INTEGER, read_at INTEGER) STRICT;

CREATE INDEX message_answers ON message (reply_to_id) WHERE reply_to_id IS NOT NULL;

CREATE INDEX message_awaits_original ON message (reply_to_remote) WHERE reply_to_id IS NULL AND reply_to_remote <> '';

CREATE INDEX message_comment ON message (conversation_id, at) WHERE kind = 'comment';

CREATE INDEX message_draft ON message (draft_id) WHERE draft_id IS NOT NULL;

CREATE INDEX message_failed ON message (state_at) WHERE state = 'failed';

CREATE INDEX message_open_state ON message (conversation_id, state, at)
    WHERE direction = 'outbound' AND state IN ('accepted', 'sent', 'delivered');

CREATE INDEX message_order ON message (conversation_id, at) WHERE kind = 'order';

CREATE UNIQUE INDEX message_remote ON message (remote_id, conversation_id) WHERE remote_id IS NOT NULL;

CREATE INDEX message_thread ON message (conversation_id, at DESC, id DESC);

CREATE INDEX message_touch ON message (touch_id) WHERE touch_id IS NOT NULL;

CREATE INDEX message_unsupported ON message (delivery_id) WHERE kind = 'unsupported';

CREATE TABLE message_card (
    message_id INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
    text       TEXT NOT NULL
) STRICT;

CREATE TABLE message_edit (
    id         INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES message (id),
    text       TEXT NOT NULL,
    at         INTEGER NOT NULL
) STRICT;

CREATE INDEX message_edit_message ON message_edit (message_id, id);

CREATE VIRTUAL TABLE message_search USING fts5 (
    folded, stems, scope, content = '', columnsize = 0, prefix = '1 2 3 4', tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE message_template (
    id          INTEGER PRIMARY KEY,
    account_id  INTEGER NOT NULL REFERENCES account (id),
    remote_id   TEXT NOT NULL DEFAULT '',
    name        TEXT NOT NULL,
    language    TEXT NOT NULL,
    category    TEXT NOT NULL DEFAULT '',
    status      TEXT NOT NULL DEFAULT '',
    components  TEXT NOT NULL DEFAULT '[]',
    updated_at  INTEGER NOT NULL, reason TEXT NOT NULL DEFAULT '', quality TEXT NOT NULL DEFAULT '',
    UNIQUE (account_id, name, language)
) STRICT;

CREATE INDEX message_template_list ON message_template (account_id, status, name);

CREATE VIRTUAL TABLE message_word USING fts5vocab (message_search, instance);

CREATE TABLE migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT;

CREATE TABLE named_number (
    number     TEXT NOT NULL,           -- E.164
    message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    PRIMARY KEY (number, message_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX named_number_message ON named_number (message_id);

CREATE TABLE note (
    id              INTEGER PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    contact_id      INTEGER NOT NULL REFERENCES contact (id),
    staff_id        INTEGER REFERENCES staff (id),
    text            TEXT NOT NULL,
    pinned          INTEGER NOT NULL DEFAULT 0,
    at              INTEGER NOT NULL
) STRICT;

CREATE INDEX note_thread ON note (conversation_id, at DESC, id DESC);

CREATE TABLE outbox (
    id              INTEGER PRIMARY KEY,
    message_id      INTEGER NOT NULL UNIQUE REFERENCES message (id),
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    account_id      INTEGER NOT NULL REFERENCES account (id),
    channel         TEXT NOT NULL,
    state           TEXT NOT NULL DEFAULT 'queued' CHECK (state = 'queued' OR state = 'sending' OR state = 'unknown'),
    attempts        INTEGER NOT NULL DEFAULT 0,
    not_before      INTEGER NOT NULL DEFAULT 0,
    reason          TEXT NOT NULL DEFAULT '',     -- why it waits, a code
    created_at      INTEGER NOT NULL
, scheduled INTEGER NOT NULL DEFAULT 0, follows_id INTEGER REFERENCES message (id)) STRICT;

CREATE INDEX outbox_due ON outbox (state, not_before, id);

CREATE INDEX outbox_follows ON outbox (follows_id) WHERE follows_id IS NOT NULL;

CREATE INDEX outbox_order ON outbox (conversation_id, id);

CREATE TABLE page_post (
    id         INTEGER PRIMARY KEY,
    remote_id  TEXT NOT NULL UNIQUE,
    kind       TEXT NOT NULL DEFAULT '',       -- product, offer, promotion, general
    text       TEXT NOT NULL DEFAULT '',
    price      TEXT NOT NULL DEFAULT '',
    data       TEXT NOT NULL DEFAULT '',
    active     INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE product (
    id             INTEGER PRIMARY KEY,
    sku            TEXT NOT NULL UNIQUE,
    shop_id        TEXT NOT NULL DEFAULT '',           -- id in the shop's API
    name_ar        TEXT NOT NULL DEFAULT '',
    name_en        TEXT NOT NULL DEFAULT '',
    aliases        TEXT NOT NULL DEFAULT '[]',
    category       TEXT NOT NULL DEFAULT '',
    description_ar TEXT NOT NULL DEFAULT '',
    description_en TEXT NOT NULL DEFAULT '',
    variants       TEXT NOT NULL DEFAULT '[]',         -- JSON: size, colour, stock
    price_tiers    TEXT NOT NULL DEFAULT '[]',         -- JSON: from quantity, piastres
    image_url      TEXT NOT NULL DEFAULT '',
    link           TEXT NOT NULL DEFAULT '',
    in_stock       INTEGER NOT NULL DEFAULT 1,
    active         INTEGER NOT NULL DEFAULT 1,
    updated_at     INTEGER NOT NULL
) STRICT;

CREATE INDEX product_category ON product (category, sku);

CREATE TABLE product_query (
    id              INTEGER PRIMARY KEY,
    contact_id      INTEGER REFERENCES contact (id),
    conversation_id INTEGER REFERENCES conversation (id),
    message_id      INTEGER REFERENCES message (id),
    query           TEXT NOT NULL,
    results         INTEGER NOT NULL DEFAULT 0,
    product_id      INTEGER REFERENCES product (id),
    at              INTEGER NOT NULL
) STRICT;

CREATE INDEX product_query_contact ON product_query (contact_id, at, message_id);

CREATE UNIQUE INDEX product_query_message ON product_query (message_id) WHERE message_id IS NOT NULL;

CREATE INDEX product_query_product ON product_query (product_id, at, message_id);

CREATE INDEX product_query_time ON product_query (at, message_id);

CREATE TABLE reaction (
    id         INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES message (id),
    author     TEXT NOT NULL,
    emoji      TEXT NOT NULL,
    at         INTEGER NOT NULL,
    UNIQUE (message_id, author)
) STRICT;

CREATE TABLE reply_task (
    conversation_id INTEGER PRIMARY KEY REFERENCES conversation (id),
    message_id      INTEGER NOT NULL REFERENCES message (id),
    not_before      INTEGER NOT NULL,
    attempts        INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TRIGGER role_change_is_final BEFORE UPDATE ON role_change BEGIN
    SELECT RAISE(ABORT, 'lines of role_change stay as they are');
END;

CREATE TRIGGER role_change_stays BEFORE DELETE ON role_change BEGIN
    SELECT RAISE(ABORT, 'lines of role_change stay');
END;

CREATE TABLE role_change (
    id       INTEGER PRIMARY KEY,
    staff_id INTEGER REFERENCES staff (id),
    whom_id  INTEGER NOT NULL REFERENCES staff (id),
    old_role TEXT NOT NULL,
    new_role TEXT NOT NULL,
    at       INTEGER NOT NULL
) STRICT;

CREATE TABLE saved_view (
    id         INTEGER PRIMARY KEY,
    staff_id   INTEGER REFERENCES staff (id),     -- NULL: everybody's
    name       TEXT NOT NULL,
    filter     TEXT NOT NULL,                      -- JSON of conditions
    position   REAL NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE score_reason (
    id         INTEGER PRIMARY KEY,
    lead_id    INTEGER NOT NULL REFERENCES lead (id),
    rule       TEXT NOT NULL,
    points     INTEGER NOT NULL,
    message_id INTEGER REFERENCES message (id),
    at         INTEGER NOT NULL,
    UNIQUE (lead_id, rule)
) STRICT;

CREATE INDEX score_reason_message ON score_reason (message_id) WHERE message_id IS NOT NULL;

CREATE TABLE setting (
    key        TEXT PRIMARY KEY,
    value      TEXT NOT NULL,            -- JSON; secrets live in the keychain, never here
    updated_at INTEGER NOT NULL,
    updated_by INTEGER REFERENCES staff (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    role       TEXT NOT NULL DEFAULT 'sales',   -- owner, senior, sales, training
    presence   TEXT NOT NULL DEFAULT 'available',
    active     INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE stage_counter (
    stage TEXT PRIMARY KEY,
    total INTEGER NOT NULL,
    value_piastres INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE store_state (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    epoch    TEXT NOT NULL,              -- random per file: a restored copy is not mistaken for this one
    revision INTEGER NOT NULL            -- commits that changed something a screen may show
, indexed_message_id INTEGER NOT NULL DEFAULT 0, stale_message_id INTEGER NOT NULL DEFAULT 0, stale_note_id INTEGER NOT NULL DEFAULT 0, erased_words INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE subscription_check (
    account_id     INTEGER PRIMARY KEY REFERENCES account (id),
    checked_at     INTEGER NOT NULL,
    subscribed     INTEGER NOT NULL,
    missing_fields TEXT NOT NULL DEFAULT '',
    callback_url   TEXT NOT NULL DEFAULT '',
    detail         TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE tag (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL UNIQUE COLLATE NOCASE,
    color TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE task (
    id              INTEGER PRIMARY KEY,
    contact_id      INTEGER REFERENCES contact (id),
    conversation_id INTEGER REFERENCES conversation (id),
    message_id      INTEGER REFERENCES message (id),
    kind            TEXT NOT NULL,          -- late_failure, confirm_payment, follow_up, …
    text            TEXT NOT NULL DEFAULT '',
    staff_id        INTEGER REFERENCES staff (id),
    due_at          INTEGER,
    done_at         INTEGER,
    created_at      INTEGER NOT NULL
) STRICT;

CREATE INDEX task_contact ON task (contact_id, id);

CREATE INDEX task_message ON task (message_id) WHERE message_id IS NOT NULL;

CREATE UNIQUE INDEX task_once ON task (message_id, kind) WHERE message_id IS NOT NULL AND kind <> 'task';

CREATE INDEX task_open ON task (staff_id, due_at, id) WHERE done_at IS NULL;

CREATE TRIGGER ad_met AFTER INSERT ON touch WHEN NEW.ad_id NOT IN ('', '0') BEGIN
    INSERT OR IGNORE INTO ad_campaign (remote_id, content, status, created_at)
    VALUES (NEW.ad_id, NEW.headline, 'unread', NEW.at);
END;

CREATE TABLE touch (
    id              INTEGER PRIMARY KEY,
    contact_id      INTEGER NOT NULL REFERENCES contact (id),
    conversation_id INTEGER REFERENCES conversation (id),
    message_id      INTEGER REFERENCES message (id),
    kind            TEXT NOT NULL CHECK (kind = 'direct' OR kind = 'ad' OR kind = 'post' OR kind = 'comment' OR kind = 'referral'),
    ad_id           TEXT NOT NULL DEFAULT '',
    post_id         TEXT NOT NULL DEFAULT '',
    comment_id      TEXT NOT NULL DEFAULT '',
    ref             TEXT NOT NULL DEFAULT '',
    click_id        TEXT NOT NULL DEFAULT '',
    headline        TEXT NOT NULL DEFAULT '',
    body            TEXT NOT NULL DEFAULT '',
    url             TEXT NOT NULL DEFAULT '',
    at              INTEGER NOT NULL
) STRICT;

CREATE INDEX touch_ad ON touch (ad_id, at) WHERE ad_id <> '';

CREATE INDEX touch_contact ON touch (contact_id, at, id);

CREATE INDEX touch_message ON touch (message_id) WHERE message_id IS NOT NULL;

