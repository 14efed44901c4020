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
    Sentence{"window_closed"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "Too late: wait until the customer writes again")},
    Sentence{"window_template"_L1,
             QT_TRANSLATE_NOOP("migochat::Refusal", "More than 24 hours since the customer wrote: only templates")},
    Sentence{"blocked"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "This customer is blocked")},
    Sentence{"text_empty"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "There is no text")},
    Sentence{"text_too_long"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "The text is too long for this channel")},
    Sentence{"already_left"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "It has already left")},
    Sentence{"not_failed"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "It did not fail, so it is not sent again")},
    Sentence{"draft_is_settled"_L1, QT_TRANSLATE_NOOP("migochat::Refusal", "This suggestion is out of date")},
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
        return QCoreApplication::translate("migochat::Refusal", "The program migochat-agent is missing beside this one");
    if (error.code == ErrorCode::Conflict)
        return QCoreApplication::translate("migochat::Refusal", "An agent of another version is being replaced");
    return QCoreApplication::translate("migochat::Refusal", "It ended several times in a row. Its last words: %1")
        .arg(leftToRight(error.detail));
}

} // namespace migochat
