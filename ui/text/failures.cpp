#include "ui/text/failures.h"

#include "ui/text/direction.h"

#include <QCoreApplication>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

enum class Again { No, Yes };

struct Sentence {
    QLatin1StringView code;
    const char *text;
    Again again;
};

constexpr const char *kContext = "migochat::Failures";

// Codes of Meta's Graph API (WhatsApp Cloud and Messenger) and the two words of our own network layer.
constexpr std::array kSentences{
    Sentence{"131047"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "More than 24 hours since the customer wrote"),
             Again::No},
    Sentence{"131049"_L1,
             QT_TRANSLATE_NOOP("migochat::Failures",
                               "WhatsApp held this message to protect the customer. Wait at least 24 hours"),
             Again::No},
    Sentence{"131050"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The customer stopped marketing messages"),
             Again::No},
    Sentence{"131026"_L1,
             QT_TRANSLATE_NOOP("migochat::Failures", "This number is not on WhatsApp or its app is too old"),
             Again::No},
    Sentence{"131056"_L1,
             QT_TRANSLATE_NOOP("migochat::Failures", "Too many messages to this customer in a short time"), Again::Yes},
    Sentence{"130429"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The service is busy, it will be tried again"),
             Again::Yes},
    Sentence{"80007"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The service is busy, it will be tried again"),
             Again::Yes},
    Sentence{"613"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The service is busy, it will be tried again"),
             Again::Yes},
    Sentence{"4"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The service is busy, it will be tried again"),
             Again::Yes},
    Sentence{"131048"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "Our number is limited after spam reports"),
             Again::No},
    Sentence{"131042"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "There is a payment problem at Meta"), Again::No},
    Sentence{"131053"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The file was refused or could not be loaded"),
             Again::No},
    Sentence{"131052"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The file was refused or could not be loaded"),
             Again::No},
    Sentence{"132001"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The template does not exist"), Again::No},
    Sentence{"132015"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The template is paused"), Again::No},
    Sentence{"132016"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The template is disabled"), Again::No},
    Sentence{"132000"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "Values of the template are missing or wrong"),
             Again::No},
    Sentence{"132012"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "Values of the template are missing or wrong"),
             Again::No},
    Sentence{"131031"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "Meta has locked the account"), Again::No},
    Sentence{"368"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "Meta has locked the account"), Again::No},
    Sentence{"131062"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "This kind of message needs a phone number"),
             Again::No},
    Sentence{"190"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The connection has expired: a new token is needed"),
             Again::No},
    Sentence{"10"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "Messenger does not allow this message now"), Again::No},
    Sentence{"551"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "The customer cannot receive messages now"), Again::No},
    Sentence{"131000"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "Something broke at Meta"), Again::Yes},
    Sentence{"131016"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "Something broke at Meta"), Again::Yes},
    Sentence{"network"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "No connection to the internet"), Again::Yes},
    Sentence{"timeout"_L1, QT_TRANSLATE_NOOP("migochat::Failures", "Meta did not answer in time"), Again::Yes},
};

QString translated(const char *text)
{
    return QCoreApplication::translate(kContext, text);
}

const Sentence *find(QStringView code)
{
    for (const Sentence &sentence : kSentences) {
        if (code == sentence.code)
            return &sentence;
    }
    return nullptr;
}

/// "10/2018278" is looked up as a whole first, then by its part before the slash.
const Sentence *lookUp(const QString &code)
{
    if (const Sentence *exact = find(code))
        return exact;
    return find(QStringView(code).left(code.indexOf(u'/')));
}

} // namespace

QString failureSentence(const QString &code)
{
    // Outside the standard window of Messenger: the same sentence as WhatsApp's 131047.
    if (code == "10/2018278"_L1)
        return failureSentence(u"131047"_s);
    if (const Sentence *sentence = lookUp(code))
        return translated(sentence->text);
    if (code.isEmpty())
        return QCoreApplication::translate("migochat::Failures", "Not sent, for a reason Meta did not name");
    return QCoreApplication::translate("migochat::Failures", "Meta refused this message (code %1)")
        .arg(leftToRight(code));
}

bool mayResend(const QString &code)
{
    if (const Sentence *sentence = lookUp(code))
        return sentence->again == Again::Yes;
    return true;
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
