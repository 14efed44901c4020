#include "ui/text/failures.h"

#include "ui/text/direction.h"

#include <QCoreApplication>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Sentence {
    QLatin1StringView key;
    const char *text;
};

constexpr const char *kContext = "migochat::Failures";

// By the keys of sendFault(): codes that mean the same to a person share one.
constexpr std::array kSentences{
    Sentence{"window"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "More than 24 hours since the customer wrote")},
    Sentence{"window_human"_L1,
             QT_TRANSLATE_NOOP("migochat::Failures", "After 24 hours only text that a person wrote may leave here")},
    Sentence{"ecosystem"_L1,
             QT_TRANSLATE_NOOP("migochat::Failures",
                               "WhatsApp held this message to protect the customer. Wait at least 24 hours, do not "
                               "send it again")},
    Sentence{"opted_out"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The customer stopped marketing messages")},
    Sentence{"not_reachable"_L1,
             QT_TRANSLATE_NOOP("migochat::Failures", "This number is not on WhatsApp or its app is too old")},
    Sentence{"gone"_L1,
             QT_TRANSLATE_NOOP("migochat::Failures", "The customer cannot receive messages until they write again")},
    Sentence{"blocked"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "This customer is blocked")},
    Sentence{"pair_limit"_L1,
             QT_TRANSLATE_NOOP("migochat::Failures", "Too many messages to this customer in a short time")},
    Sentence{"busy"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The service is busy")},
    Sentence{"lead_form"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The customer is filling in a form of Meta")},
    Sentence{"spam_limit"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "Our number is limited after spam reports")},
    Sentence{"category_limit"_L1,
             QT_TRANSLATE_NOOP("migochat::Failures", "Our number is limited after templates of the wrong category")},
    Sentence{"restricted"_L1,
             QT_TRANSLATE_NOOP("migochat::Failures", "Meta keeps our page from sending for some hours")},
    Sentence{"locked"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "Meta has locked the account")},
    Sentence{"payment"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "There is a payment problem at Meta")},
    Sentence{"token"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The connection has expired: a new token is needed")},
    Sentence{"permission"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "Meta has not given us the permission for this")},
    Sentence{"no_access"_L1,
             QT_TRANSLATE_NOOP("migochat::Failures", "Meta does not know this page or number, or hides it from us")},
    Sentence{"registration"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The number is not registered at WhatsApp")},
    Sentence{"display_name"_L1,
             QT_TRANSLATE_NOOP("migochat::Failures", "Meta has not approved the name of our number")},
    Sentence{"test_number"_L1,
             QT_TRANSLATE_NOOP("migochat::Failures", "A test number writes only to numbers on its list")},
    Sentence{"marketing_off"_L1,
             QT_TRANSLATE_NOOP("migochat::Failures", "Marketing templates are switched off for our number")},
    Sentence{"username"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "Meta refused the user name")},
    Sentence{"history"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The history cannot be fetched any more")},
    Sentence{"file"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The file was refused or could not be loaded")},
    Sentence{"file_large"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The file is too large for this channel")},
    Sentence{"file_missing"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The file is no longer there")},
    Sentence{"file_processing"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "Meta was still working on the video")},
    Sentence{"files_singly"_L1,
             QT_TRANSLATE_NOOP("migochat::Failures",
                               "Several pictures in one message are not possible here: send them one by one")},
    Sentence{"template_missing"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The template does not exist")},
    Sentence{"template_paused"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The template is paused")},
    Sentence{"template_disabled"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The template is disabled")},
    Sentence{"template_policy"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The template is against Meta's rules")},
    Sentence{"template_values"_L1,
             QT_TRANSLATE_NOOP("migochat::Failures", "Values of the template are missing or wrong")},
    Sentence{"template_long"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The filled template is too long")},
    Sentence{"template_syncing"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The template is new and not ready yet")},
    Sentence{"not_marketing"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "This is not a marketing template")},
    Sentence{"flow"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The form of this template is blocked or broken")},
    Sentence{"product"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The product is not in the catalogue at Meta")},
    Sentence{"same_text"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The same text was just sent")},
    Sentence{"needs_number"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "This kind of message needs a phone number")},
    Sentence{"own_number"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "This is our own number")},
    Sentence{"identity_changed"_L1,
             QT_TRANSLATE_NOOP("migochat::Failures", "Somebody else may have this number now: ask who it is")},
    Sentence{"experiment"_L1,
             QT_TRANSLATE_NOOP("migochat::Failures",
                               "WhatsApp keeps this customer out of such messages for a test of its own")},
    Sentence{"country"_L1,
             QT_TRANSLATE_NOOP("migochat::Failures", "WhatsApp does not allow this in the customer's country")},
    Sentence{"group"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "WhatsApp refused this for a group")},
    Sentence{"calling"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "WhatsApp refused the call")},
    Sentence{"not_shown"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "WhatsApp does not show this message here")},
    Sentence{"maintenance"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "Our number is being serviced at WhatsApp")},
    Sentence{"fault_at_meta"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "Something broke at Meta")},
    Sentence{"built_wrongly"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The program built this message wrongly")},
    Sentence{"no_channel"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "This channel is not set up")},
    Sentence{"network"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "No connection to the internet")},
    Sentence{"timeout"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "Meta did not answer in time: it may have arrived")},
};

struct ActionLabel {
    FaultAction action;
    const char *text;
};

constexpr std::array kActions{
    ActionLabel{FaultAction::Resend, QT_TRANSLATE_NOOP("migochat::Failures", "Resend")},
    ActionLabel{FaultAction::RemindLater, QT_TRANSLATE_NOOP("migochat::Failures", "Remind me")},
    ActionLabel{FaultAction::ChooseTemplate, QT_TRANSLATE_NOOP("migochat::Failures", "Choose template")},
    ActionLabel{FaultAction::PickTemplate, QT_TRANSLATE_NOOP("migochat::Failures", "Pick another")},
    ActionLabel{FaultAction::FillTemplate, QT_TRANSLATE_NOOP("migochat::Failures", "Fill in")},
    ActionLabel{FaultAction::ChangeFile, QT_TRANSLATE_NOOP("migochat::Failures", "Convert")},
    ActionLabel{FaultAction::ChangeText, QT_TRANSLATE_NOOP("migochat::Failures", "Write again")},
    ActionLabel{FaultAction::OtherWay, QT_TRANSLATE_NOOP("migochat::Failures", "Other way")},
    ActionLabel{FaultAction::AskNumber, QT_TRANSLATE_NOOP("migochat::Failures", "Ask for number")},
    ActionLabel{FaultAction::MarkOptOut, QT_TRANSLATE_NOOP("migochat::Failures", "Mark opt-out")},
    ActionLabel{FaultAction::CheckCustomer, QT_TRANSLATE_NOOP("migochat::Failures", "Ask who it is")},
    ActionLabel{FaultAction::Reconnect, QT_TRANSLATE_NOOP("migochat::Failures", "Reconnect")},
    ActionLabel{FaultAction::OpenSettings, QT_TRANSLATE_NOOP("migochat::Failures", "Open settings")},
    ActionLabel{FaultAction::OpenBilling, QT_TRANSLATE_NOOP("migochat::Failures", "Open billing")},
    ActionLabel{FaultAction::OpenQuality, QT_TRANSLATE_NOOP("migochat::Failures", "Open WhatsApp Manager")},
    ActionLabel{FaultAction::ReadPolicy, QT_TRANSLATE_NOOP("migochat::Failures", "What to do")},
    ActionLabel{FaultAction::ReportBug, QT_TRANSLATE_NOOP("migochat::Failures", "Report the fault")},
};

QString translated(const char *text)
{
    return QCoreApplication::translate(kContext, text);
}

} // namespace

QString failureSentence(const QString &code)
{
    const SendFault fault = sendFault(code);
    for (const Sentence &sentence : kSentences) {
        if (fault.sentence == sentence.key)
            return translated(sentence.text);
    }
    if (code.isEmpty())
        return QCoreApplication::translate("migochat::Failures", "Not sent, for a reason Meta did not name");
    return QCoreApplication::translate("migochat::Failures", "Meta refused this message (code %1)")
        .arg(leftToRight(code));
}

QString waitingSentence(const QString &code)
{
    const QString what = sendFault(code).owner == FaultOwner::Owner
                             ? QCoreApplication::translate("migochat::Failures", "it leaves when that is repaired")
                             : QCoreApplication::translate("migochat::Failures", "it will be tried again");
    //: why a message has not left yet, and what follows
    return QCoreApplication::translate("migochat::Failures", "%1: %2").arg(failureSentence(code), what);
}

bool hasRemedy(FaultAction action)
{
    switch (action) {
    case FaultAction::None:
    case FaultAction::Resend:
    case FaultAction::OtherWay:
    case FaultAction::CheckCustomer:
    case FaultAction::ReportBug:
        return false;
    default:
        return true;
    }
}

QString failureActionLabel(FaultAction action)
{
    for (const ActionLabel &label : kActions) {
        if (action == label.action)
            return translated(label.text);
    }
    return {};
}

bool mayResend(const QString &code)
{
    const SendFault fault = sendFault(code);
    const bool solvesItself = fault.owner == FaultOwner::Nobody || fault.owner == FaultOwner::Platform;
    return fault.action == FaultAction::Resend || (fault.action == FaultAction::None && solvesItself);
}

QString errorSentence(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Network:
    case ErrorCode::Timeout:
        return QCoreApplication::translate("migochat::Failures", "The agent does not answer");
    case ErrorCode::RateLimited:
        return QCoreApplication::translate("migochat::Failures", "The service is busy, it will be tried again");
    case ErrorCode::Unauthorized:
        return QCoreApplication::translate("migochat::Failures", "The connection has expired: a new token is needed");
    case ErrorCode::Refused:
        return QCoreApplication::translate("migochat::Failures", "This is not allowed here");
    case ErrorCode::InvalidPayload:
        return QCoreApplication::translate("migochat::Failures", "The answer could not be understood");
    case ErrorCode::NotFound:
        return QCoreApplication::translate("migochat::Failures", "It is not there any more");
    case ErrorCode::Conflict:
        return QCoreApplication::translate("migochat::Failures", "Something changed meanwhile. Look again, then retry");
    case ErrorCode::StorageBusy:
        return QCoreApplication::translate("migochat::Failures", "The database is busy");
    case ErrorCode::StorageFull:
        return QCoreApplication::translate("migochat::Failures", "The disk is full");
    case ErrorCode::StorageCorrupt:
        return QCoreApplication::translate("migochat::Failures", "The database is damaged");
    case ErrorCode::StorageTooNew:
        return QCoreApplication::translate("migochat::Failures", "The database was written by a newer Migochat");
    case ErrorCode::Cancelled:
        return QCoreApplication::translate("migochat::Failures", "Cancelled");
    case ErrorCode::Internal:
        break;
    }
    return QCoreApplication::translate("migochat::Failures", "Something went wrong inside the program");
}

} // namespace migochat
