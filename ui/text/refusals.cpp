#include "ui/text/refusals.h"

#include "ui/text/direction.h"
#include "ui/text/failures.h"

#include <QCoreApplication>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Sentence {
    QLatin1StringView reason;
    const char *text;
};

// The machine words with which the agent's command handlers refuse.
constexpr std::array kSentences{
    Sentence{"window_closed"_L1,
             QT_TRANSLATE_NOOP("migochat::Refusal", "Too late: wait until the customer writes again")},
    Sentence{"window_template"_L1,
             QT_TRANSLATE_NOOP("migochat::Refusal", "More than 24 hours since the customer wrote: only templates")},
    Sentence{"blocked"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "This customer is blocked")},
    Sentence{"text_empty"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "There is no text")},
    Sentence{"text_too_long"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "The text is too long for this channel")},
    Sentence{"window_human"_L1,
             QT_TRANSLATE_NOOP("migochat::Refusal", "After 24 hours only text that a person wrote may leave here")},
    Sentence{"customer_gone"_L1,
             QT_TRANSLATE_NOOP("migochat::Refusal", "The customer cannot receive messages until they write again")},
    Sentence{"opted_out"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "The customer stopped marketing messages")},
    Sentence{"wait_a_day"_L1,
             QT_TRANSLATE_NOOP("migochat::Refusal", "WhatsApp held this message: not before a day has passed")},
    Sentence{"time_is_past"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "This time is past")},
    Sentence{"tag_name"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "A tag has 1 to 60 letters")},
    Sentence{"view_name"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "A view has a name of 1 to 60 letters")},
    Sentence{"view_filter"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "A view needs at least one condition")},
    Sentence{"staff_name"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "A name has 1 to 60 letters")},
    Sentence{"unknown_staff"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "This colleague is not there any more")},
    Sentence{"owner_only"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "Only an owner may do this")},
    Sentence{"last_owner"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "A shop needs an owner: name another one first")},
    Sentence{
        "too_many_chats"_L1,
        QT_TRANSLATE_NOOP("migochat::Refusal", "While numbers are hidden from you, a file holds at most 50 chats")},
    Sentence{"kind_unsupported"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "This channel has no such messages")},
    Sentence{"too_many_buttons"_L1,
             QT_TRANSLATE_NOOP("migochat::Refusal", "Too many buttons for this channel, or none")},
    Sentence{"button_too_long"_L1,
             QT_TRANSLATE_NOOP("migochat::Refusal", "A button is empty or longer than 20 letters")},
    Sentence{"button_twice"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "Two choices are the same")},
    Sentence{"too_many_rows"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "A list holds 1 to 10 rows")},
    Sentence{"row_too_long"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "A row of the list is empty or too long")},
    Sentence{"header_too_long"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "Header and footer hold 60 letters")},
    Sentence{"too_many_cards"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "Too many products for one message")},
    Sentence{"card_incomplete"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "A product lacks its title, price or link")},
    Sentence{"card_too_long"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "The text of a product is too long")},
    Sentence{"no_catalog"_L1,
             QT_TRANSLATE_NOOP("migochat::Refusal", "Several products at once need the catalogue at Meta")},
    Sentence{"no_file"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "There is no file")},
    Sentence{"too_many_files"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "One file per message")},
    Sentence{"file_missing"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "The file is no longer there")},
    Sentence{"file_refused"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "This channel does not take such a file")},
    Sentence{"place_invalid"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "There is no such place on the map")},
    Sentence{"card_empty"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "A contact needs a name and a number")},
    Sentence{"no_template"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "The template is not there or not approved")},
    Sentence{"values_missing"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "Fill in every value of the template")},
    Sentence{"value_too_long"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "A value of the template is too long")},
    Sentence{"value_invalid"_L1,
             QT_TRANSLATE_NOOP("migochat::Refusal", "Values of a template hold no line breaks and no long gaps")},
    Sentence{"already_held"_L1,
             QT_TRANSLATE_NOOP("migochat::Refusal", "An answer is waiting for this customer already")},
    Sentence{"nothing_held"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "No answer is waiting any more")},
    Sentence{"not_a_comment"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "The comment is not there any more")},
    Sentence{"already_replied"_L1,
             QT_TRANSLATE_NOOP("migochat::Refusal", "This comment has had its one private reply")},
    Sentence{"already_left"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "It has already left")},
    Sentence{"not_failed"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "It did not fail, so it is not sent again")},
    Sentence{"no_such_contact"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "This customer is not there any more")},
    Sentence{"same_contact"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "This is the same record")},
    Sentence{"merged_already"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "One of the two was merged already")},
    Sentence{"no_such_merge"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "This merge is not there any more")},
    Sentence{"cannot_undo"_L1, QT_TRANSLATE_NOOP("migochat::Refusal",
                                                 "It cannot be taken back: it was already, or merged further since")},
    Sentence{"no_such_identity"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "This address is not there any more")},
    Sentence{"last_identity"_L1,
             QT_TRANSLATE_NOOP("migochat::Refusal", "The last address of a customer cannot be taken out")},
    Sentence{"no_such_note"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "The note is not there any more")},
    Sentence{"no_such_task"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "This task is not there any more")},
    Sentence{"no_such_conversation"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "This chat is not there any more")},
    Sentence{"no_such_message"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "This message is not there any more")},
    Sentence{"task_empty"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "A task needs a word about what has to be done")},
    Sentence{"task_too_long"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "A task has at most 300 letters")},
    Sentence{"task_not_written"_L1,
             QT_TRANSLATE_NOOP("migochat::Refusal", "The program wrote this task, so its words stay")},
    Sentence{"no_question"_L1,
             QT_TRANSLATE_NOOP("migochat::Refusal", "Only what a customer wrote or sent can be a product question")},
    Sentence{"no_such_question"_L1,
             QT_TRANSLATE_NOOP("migochat::Refusal", "This question is not on the list any more")},
    Sentence{"no_such_product"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "This product is not there any more")},
    Sentence{"not_allowed"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "Only owners and supervisors may do this")},
    Sentence{"is_sending"_L1, QT_TRANSLATE_NOOP("migochat::Refusal",
                                                "A message to this customer is just leaving: try again in a moment")},
    Sentence{"no_whatsapp"_L1,
             QT_TRANSLATE_NOOP("migochat::Refusal", "There is no WhatsApp number of ours to write from")},
    Sentence{"no_such_lead"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "This lead is not there any more")},
    Sentence{"value_range"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "This is more than a lead can be worth")},
    Sentence{"interest_too_long"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "An interest has at most 120 letters")},
    Sentence{"name_empty"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "A customer needs a name")},
    Sentence{"phone_invalid"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "This is no phone number")},
    Sentence{"email_invalid"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "This is no e-mail address")},
    Sentence{"shortcut_invalid"_L1,
             QT_TRANSLATE_NOOP("migochat::Refusal", "A key is one word without spaces, slashes and braces")},
    Sentence{"shortcut_taken"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "Another ready answer has this key")},
    Sentence{"no_such_reply"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "This ready answer is not there any more")},
    Sentence{"synonym_alone"_L1,
             QT_TRANSLATE_NOOP("migochat::Refusal", "A group needs two entries or more that mean the same")},
    Sentence{"synonym_no_words"_L1,
             QT_TRANSLATE_NOOP(
                 "migochat::Refusal",
                 "Each is a word, or up to four that stand together, of up to 40 letters, with = between them")},
    Sentence{"synonym_twice"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "This stands in a group already")},
    Sentence{"synonym_too_many"_L1,
             QT_TRANSLATE_NOOP("migochat::Refusal", "A group holds 12 entries, and there is room for 200 groups")},
    Sentence{"draft_is_settled"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "This suggestion is out of date")},
    Sentence{"no_such_draft"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "This suggestion is out of date")},
    Sentence{"assistant_suggests_not"_L1,
             QT_TRANSLATE_NOOP("migochat::Refusal", "The assistant suggests nothing in this chat just now")},
    Sentence{"enough_suggestions"_L1,
             QT_TRANSLATE_NOOP("migochat::Refusal", "The assistant has no further suggestion for this message")},
};

} // namespace

QString refusalSentence(const Error &error)
{
    for (const Sentence &sentence : kSentences) {
        if (error.detail == sentence.reason)
            return QCoreApplication::translate("migochat::Refusal", sentence.text);
    }
    return errorSentence(error);
}

QString agentProblemSentence(const Error &error)
{
    if (error.code == ErrorCode::NotFound)
        return QCoreApplication::translate("migochat::Refusal",
                                           "The program migochat-agent is missing beside this one");
    if (error.code == ErrorCode::Conflict)
        return QCoreApplication::translate("migochat::Refusal", "An agent of another version is being replaced");
    return QCoreApplication::translate("migochat::Refusal", "It ended several times in a row. Its last words: %1")
        .arg(leftToRight(error.detail));
}

} // namespace migochat
