-- What the channels need beyond text: contents, files, edits, consent, merges, templates, held answers, gaps.

-- Two more kinds of address. SQLite cannot change a CHECK, so the table is made anew; ids stay.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE identity_kept AS SELECT * FROM identity;
DROP TABLE identity;
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
INSERT INTO identity (id, contact_id, account_id, channel, kind, value, value_key, origin_contact_id, verified, created_at)
SELECT id, contact_id, account_id, channel, kind, value, value_key, origin_contact_id, verified, created_at FROM identity_kept;
DROP TABLE identity_kept;
CREATE UNIQUE INDEX identity_value ON identity (channel, kind, value, ifnull(account_id, 0)) WHERE kind <> 'username';
CREATE INDEX identity_contact ON identity (contact_id);
CREATE INDEX identity_key ON identity (kind, value_key);

ALTER TABLE message ADD COLUMN content TEXT NOT NULL DEFAULT '';        -- JSON, see messagecontent.h
ALTER TABLE message ADD COLUMN forwarded INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN history INTEGER NOT NULL DEFAULT 0;      -- from before us: nobody waits for an answer
ALTER TABLE message ADD COLUMN hidden_at INTEGER;                       -- a comment hidden from the public
ALTER TABLE message ADD COLUMN shown_at INTEGER;                        -- when it was last made public again
ALTER TABLE message ADD COLUMN late_failure_code TEXT NOT NULL DEFAULT '';  -- reported after it was delivered
-- Answers whose original is not here yet; comments that may still get a private reply; baskets;
-- what an update may explain.
CREATE INDEX message_awaits_original ON message (reply_to_remote) WHERE reply_to_id IS NULL AND reply_to_remote <> '';
CREATE INDEX message_comment ON message (conversation_id, at) WHERE kind = 'comment';
CREATE INDEX message_order ON message (conversation_id, at) WHERE kind = 'order';
CREATE INDEX message_unsupported ON message (delivery_id) WHERE kind = 'unsupported';
CREATE INDEX inbound_event_unsupported ON inbound_event (delivery_id) WHERE outcome = 'unsupported';
CREATE INDEX inbound_event_message ON inbound_event (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX inbound_event_conversation ON inbound_event (conversation_id) WHERE conversation_id IS NOT NULL;
CREATE INDEX inbound_delivery_quarantined ON inbound_delivery (id) WHERE state = 'quarantined';

-- What a message said before its author changed it.
CREATE TABLE message_edit (
    id         INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES message (id),
    text       TEXT NOT NULL,
    at         INTEGER NOT NULL
) STRICT;
CREATE INDEX message_edit_message ON message_edit (message_id, id);

ALTER TABLE attachment ADD COLUMN thumbnail_path TEXT NOT NULL DEFAULT '';
ALTER TABLE attachment ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attachment ADD COLUMN not_before INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attachment ADD COLUMN failure_code TEXT NOT NULL DEFAULT '';
CREATE INDEX attachment_hash ON attachment (sha256) WHERE sha256 <> '';
CREATE INDEX attachment_stored ON attachment (id) WHERE state = 'stored';
DROP INDEX attachment_pending; -- the due ones come by their time
CREATE INDEX attachment_due ON attachment (not_before, id) WHERE state IN ('remote', 'fetching');

-- Bytes that a platform has from us: sent again without another upload while they live there.
CREATE TABLE media_upload (
    id         INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    sha256     TEXT NOT NULL,
    remote_id  TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    UNIQUE (account_id, sha256)
) STRICT;

ALTER TABLE contact ADD COLUMN picture_path TEXT NOT NULL DEFAULT '';   -- relative to the media folder
CREATE INDEX contact_picture ON contact (picture_sha256) WHERE picture_sha256 <> '';
ALTER TABLE contact ADD COLUMN profile_next_at INTEGER NOT NULL DEFAULT 0; -- the platform is not asked again before
ALTER TABLE contact ADD COLUMN consent_at INTEGER;                      -- when the marketing choice was last heard
ALTER TABLE contact ADD COLUMN gone_code TEXT NOT NULL DEFAULT '';      -- the platform: unreachable until they write again

-- "These two may be one person." Only an attested match links by itself.
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

-- One merge or split, with what it takes to undo it.
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
CREATE INDEX contact_merge_kept ON contact_merge (kept_id, id);
CREATE INDEX contact_merge_gone ON contact_merge (gone_id, id);
CREATE INDEX product_query_contact ON product_query (contact_id);
CREATE INDEX activity_lead ON activity (lead_id) WHERE lead_id IS NOT NULL;

-- A merge joins two conversations or two leads into one; the counters follow.
CREATE TRIGGER conversation_uncounted AFTER DELETE ON conversation BEGIN
    UPDATE conversation_counter SET total = total - CASE view
        WHEN OLD.status THEN 1
        WHEN 'unread' THEN OLD.status = 'open' AND OLD.unread_count > 0
        WHEN 'waiting' THEN OLD.status = 'open' AND OLD.waiting_since IS NOT NULL
        WHEN 'unassigned' THEN OLD.status = 'open' AND OLD.assignee_id IS NULL
        ELSE 0 END;
END;
CREATE TRIGGER lead_uncounted AFTER DELETE ON lead BEGIN
    UPDATE stage_counter SET total = total - 1, value_piastres = value_piastres - OLD.value_piastres WHERE stage = OLD.stage;
END;

-- The real answer, waiting for the customer to open the window again.
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
CREATE UNIQUE INDEX held_answer_waiting ON held_answer (conversation_id) WHERE state = 'held';

-- A message for later holds nobody up; one that waits for another try or can still be taken back does.
ALTER TABLE outbox ADD COLUMN scheduled INTEGER NOT NULL DEFAULT 0;
-- The part of a long text that leaves before it.
ALTER TABLE outbox ADD COLUMN follows_id INTEGER REFERENCES message (id);
CREATE INDEX outbox_follows ON outbox (follows_id) WHERE follows_id IS NOT NULL;

-- One private reply per comment.
CREATE TABLE comment_reply (
    comment_id TEXT PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES message (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX comment_reply_message ON comment_reply (message_id);

ALTER TABLE gap ADD COLUMN found_count INTEGER NOT NULL DEFAULT 0;     -- messages fetched afterwards
ALTER TABLE gap ADD COLUMN state TEXT NOT NULL DEFAULT 'open' CHECK (state = 'open' OR state = 'checked' OR state = 'partial');
ALTER TABLE gap ADD COLUMN detail TEXT NOT NULL DEFAULT '';
ALTER TABLE gap ADD COLUMN ongoing INTEGER NOT NULL DEFAULT 0;         -- to_at moves on until somebody listens again
ALTER TABLE gap ADD COLUMN last_message_id INTEGER NOT NULL DEFAULT 0; -- stored when it ended: later rows came late
CREATE INDEX gap_time ON gap (from_at, to_at);
CREATE INDEX gap_state ON gap (state, id);

-- What was found for one account afterwards. "unknowable": its platform keeps no history (WhatsApp).
CREATE TABLE gap_account (
    gap_id      INTEGER NOT NULL REFERENCES gap (id),
    account_id  INTEGER NOT NULL REFERENCES account (id),
    state       TEXT NOT NULL CHECK (state = 'checked' OR state = 'partial' OR state = 'unknowable' OR state = 'failed'),
    found_count INTEGER NOT NULL DEFAULT 0,
    detail      TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (gap_id, account_id)
) STRICT, WITHOUT ROWID;

-- When the agent was last known to run.
CREATE TABLE agent_pulse (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    alive_at INTEGER NOT NULL
) STRICT;

-- Ads are met by their id; their names are asked for afterwards. The headline of the click is the stand-in.
ALTER TABLE ad_campaign ADD COLUMN campaign TEXT NOT NULL DEFAULT '';
CREATE INDEX ad_campaign_unread ON ad_campaign (id) WHERE status = 'unread';
CREATE TRIGGER ad_met AFTER INSERT ON touch WHEN NEW.ad_id NOT IN ('', '0') BEGIN
    INSERT OR IGNORE INTO ad_campaign (remote_id, content, status, created_at)
    VALUES (NEW.ad_id, NEW.headline, 'unread', NEW.at);
END;
INSERT OR IGNORE INTO ad_campaign (remote_id, content, status, created_at)
SELECT ad_id, headline, 'unread', at FROM touch WHERE ad_id NOT IN ('', '0') ORDER BY at, id;

-- How webhooks are subscribed, asked at start and after a loss.
CREATE TABLE subscription_check (
    account_id     INTEGER PRIMARY KEY REFERENCES account (id),
    checked_at     INTEGER NOT NULL,
    subscribed     INTEGER NOT NULL,
    missing_fields TEXT NOT NULL DEFAULT '',
    callback_url   TEXT NOT NULL DEFAULT '',
    detail         TEXT NOT NULL DEFAULT ''
) STRICT;

-- What the platform says about our pages, numbers and templates.
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
CREATE INDEX account_notice_time ON account_notice (account_id, at DESC, id DESC);
CREATE UNIQUE INDEX account_notice_once ON account_notice (account_id, kind, remote_id) WHERE remote_id <> '';

ALTER TABLE message_template ADD COLUMN reason TEXT NOT NULL DEFAULT '';   -- why it was rejected or paused
ALTER TABLE message_template ADD COLUMN quality TEXT NOT NULL DEFAULT '';
CREATE INDEX message_template_list ON message_template (account_id, status, name);

-- Lead ads whose answers are still to be fetched.
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
CREATE INDEX lead_form_due ON lead_form (state, not_before);
CREATE INDEX lead_form_contact ON lead_form (contact_id) WHERE contact_id IS NOT NULL;

-- Something a person has to do.
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
CREATE INDEX task_open ON task (staff_id, due_at, id) WHERE done_at IS NULL;
CREATE INDEX task_contact ON task (contact_id, id);
CREATE UNIQUE INDEX task_once ON task (message_id, kind) WHERE message_id IS NOT NULL;

-- Lists that people put together themselves.
CREATE TABLE saved_view (
    id         INTEGER PRIMARY KEY,
    staff_id   INTEGER REFERENCES staff (id),     -- NULL: everybody's
    name       TEXT NOT NULL,
    filter     TEXT NOT NULL,                      -- JSON of conditions
    position   REAL NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
) STRICT;

-- What the list of conversations is ordered by: the end of the reply window (24 h, on WhatsApp 72 h after an ad), and
-- how warm the lead is (0 hot, 1 warm, 2 cold).
ALTER TABLE conversation ADD COLUMN closes_at INTEGER GENERATED ALWAYS AS (
    max(ifnull(last_customer_message_at + 86400000, 0),
        CASE channel WHEN 'whatsapp' THEN ifnull(free_entry_until, 0) ELSE 0 END)) VIRTUAL;
DROP INDEX conversation_closing;
CREATE INDEX conversation_closing ON conversation (status, closes_at, id);
ALTER TABLE conversation ADD COLUMN warmth INTEGER NOT NULL DEFAULT 2;
UPDATE conversation SET warmth = ifnull((SELECT CASE label WHEN 'hot' THEN 0 WHEN 'warm' THEN 1 ELSE 2 END FROM lead
                                         WHERE lead.contact_id = conversation.contact_id), 2);
CREATE INDEX conversation_warmth ON conversation (status, warmth, last_message_at DESC, id DESC);
CREATE TRIGGER lead_warmed AFTER UPDATE OF label, contact_id ON lead BEGIN
    UPDATE conversation SET warmth = CASE NEW.label WHEN 'hot' THEN 0 WHEN 'warm' THEN 1 ELSE 2 END
    WHERE contact_id = NEW.contact_id;
END;
CREATE TRIGGER lead_met AFTER INSERT ON lead WHEN NEW.label <> 'cold' BEGIN
    UPDATE conversation SET warmth = CASE NEW.label WHEN 'hot' THEN 0 ELSE 1 END WHERE contact_id = NEW.contact_id;
END;
CREATE TRIGGER conversation_warmed AFTER INSERT ON conversation BEGIN
    UPDATE conversation SET warmth = CASE (SELECT label FROM lead WHERE contact_id = NEW.contact_id)
        WHEN 'hot' THEN 0 WHEN 'warm' THEN 1 ELSE 2 END
    WHERE id = NEW.id;
END;
CREATE TRIGGER conversation_moved AFTER UPDATE OF contact_id ON conversation BEGIN
    UPDATE conversation SET warmth = CASE (SELECT label FROM lead WHERE contact_id = NEW.contact_id)
        WHEN 'hot' THEN 0 WHEN 'warm' THEN 1 ELSE 2 END
    WHERE id = NEW.id;
END;
-- Ready answers: other words to find them by, who may use them, a file that goes along.
ALTER TABLE canned_reply ADD COLUMN aliases TEXT NOT NULL DEFAULT '';      -- separated by spaces
ALTER TABLE canned_reply ADD COLUMN role TEXT NOT NULL DEFAULT '';         -- only staff of this role; empty: everybody
ALTER TABLE canned_reply ADD COLUMN media_name TEXT NOT NULL DEFAULT '';

-- Mentions of our Instagram account: only the place arrives, words and picture are fetched afterwards.
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

-- The words of the full-text index, to find those that begin with what was typed; it stores nothing.
CREATE VIRTUAL TABLE message_word USING fts5vocab (message_search, instance);

-- The newest message whose line the full-text index is known to hold: lines are written a moment after their message.
ALTER TABLE store_state ADD COLUMN indexed_message_id INTEGER NOT NULL DEFAULT 0;
UPDATE store_state SET indexed_message_id = (SELECT ifnull(max(id), 0) FROM message);

-- Phone numbers that customers typed: whoever writes from one of them later may be the same person.
CREATE TABLE named_number (
    number     TEXT NOT NULL,           -- E.164
    message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    PRIMARY KEY (number, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX named_number_message ON named_number (message_id);

-- What was not sent, for the number in the status line.
CREATE INDEX message_failed ON message (state_at) WHERE state = 'failed';

-- The first letters of a name, folded, while too few are typed for the index of parts.
CREATE INDEX contact_search_start ON contact_search_text (substr(text, 1, 12));

-- What people read on a message beside its text, a line for each thing: names of files, lines of an order, a shared contact,
-- an ad. Searches find it; and since the full-text index holds no texts, it is what has to be taken out again.
CREATE TABLE message_card (
    message_id INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
    text       TEXT NOT NULL
) STRICT;

-- Up to here messages and notes stand in the full-text index as the program before this one wrote them: without their cards
-- and with other words. They are written anew, newest first, while the writer has nothing else to do.
ALTER TABLE store_state ADD COLUMN stale_message_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE store_state ADD COLUMN stale_note_id INTEGER NOT NULL DEFAULT 0;
UPDATE store_state SET stale_message_id = (SELECT ifnull(max(id), 0) FROM message),
                       stale_note_id = (SELECT ifnull(max(id), 0) FROM note);

-- That a customer was forgotten, by whom and how much it was; nothing about who it was. Lines are added, never changed.
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
CREATE TRIGGER erasure_stays BEFORE DELETE ON erasure BEGIN
    SELECT RAISE(ABORT, 'lines of erasure stay');
END;
CREATE TRIGGER erasure_is_final BEFORE UPDATE ON erasure BEGIN
    SELECT RAISE(ABORT, 'lines of erasure stay as they are');
END;
-- The full-text indexes still hold words of somebody erased: 1 to be merged, 2 being merged.
ALTER TABLE store_state ADD COLUMN erased_words INTEGER NOT NULL DEFAULT 0;
-- Whoever points to a message is found when it goes.
CREATE INDEX message_answers ON message (reply_to_id) WHERE reply_to_id IS NOT NULL;
CREATE INDEX message_draft ON message (draft_id) WHERE draft_id IS NOT NULL;
CREATE INDEX message_touch ON message (touch_id) WHERE touch_id IS NOT NULL;
CREATE INDEX activity_message ON activity (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX draft_message ON draft (based_on_id) WHERE based_on_id IS NOT NULL;
CREATE INDEX ai_usage_draft ON ai_usage (draft_id) WHERE draft_id IS NOT NULL;
CREATE INDEX held_answer_message ON held_answer (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX product_query_message ON product_query (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX score_reason_message ON score_reason (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX touch_message ON touch (message_id) WHERE message_id IS NOT NULL;

-- The program makes one task of a kind out of a message, people as many as they like.
DROP INDEX task_once;
CREATE UNIQUE INDEX task_once ON task (message_id, kind) WHERE message_id IS NOT NULL AND kind <> 'task';
CREATE INDEX task_message ON task (message_id) WHERE message_id IS NOT NULL;

-- Who saved how many chats as a file. Lines are added, never changed.
CREATE TABLE chat_export (
    id            INTEGER PRIMARY KEY,
    staff_id      INTEGER REFERENCES staff (id),
    at            INTEGER NOT NULL,
    conversations INTEGER NOT NULL
) STRICT;
CREATE TRIGGER chat_export_stays BEFORE DELETE ON chat_export BEGIN
    SELECT RAISE(ABORT, 'lines of chat_export stay');
END;
CREATE TRIGGER chat_export_is_final BEFORE UPDATE ON chat_export BEGIN
    SELECT RAISE(ABORT, 'lines of chat_export stay as they are');
END;

-- Who made whom what. Lines are added, never changed.
CREATE TABLE role_change (
    id       INTEGER PRIMARY KEY,
    staff_id INTEGER REFERENCES staff (id),
    whom_id  INTEGER NOT NULL REFERENCES staff (id),
    old_role TEXT NOT NULL,
    new_role TEXT NOT NULL,
    at       INTEGER NOT NULL
) STRICT;
CREATE TRIGGER role_change_stays BEFORE DELETE ON role_change BEGIN
    SELECT RAISE(ABORT, 'lines of role_change stay');
END;
CREATE TRIGGER role_change_is_final BEFORE UPDATE ON role_change BEGIN
    SELECT RAISE(ABORT, 'lines of role_change stay as they are');
END;

-- What a customer asked about stands in a list once for each message, and is read by customer, by article and by time.
DROP INDEX product_query_message;
CREATE UNIQUE INDEX product_query_message ON product_query (message_id) WHERE message_id IS NOT NULL;
DROP INDEX product_query_contact;
CREATE INDEX product_query_contact ON product_query (contact_id, at, message_id);
DROP INDEX product_query_time;
CREATE INDEX product_query_time ON product_query (at, message_id);
CREATE INDEX product_query_product ON product_query (product_id, at, message_id);

-- When an answer took each step, as far as the platform says so; state_at is the last of them.
ALTER TABLE message ADD COLUMN sent_at INTEGER;
ALTER TABLE message ADD COLUMN delivered_at INTEGER;
ALTER TABLE message ADD COLUMN read_at INTEGER;
