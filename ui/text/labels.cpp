#include "ui/text/labels.h"

#include "ui/text/direction.h"

#include <QCoreApplication>

#include <array>

namespace migochat::labels {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Labels)
};

struct Word {
    QLatin1StringView key;
    const char *text;
};

constexpr std::array kRules{
    Word{"ad_click"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "clicked an ad")},
    Word{"asked_price"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "asked for the price")},
    Word{"asked_size"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "asked for size or stock")},
    Word{"place"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "gave an address or governorate")},
    Word{"company"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "company or tax invoice")},
    Word{"too_expensive"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "finds it expensive")},
    Word{"fast_reply"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "answered within an hour")},
    Word{"media"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "sent a voice note or location")},
    Word{"opt_out"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "stopped marketing messages")},
    Word{"payment"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "talked about payment")},
    Word{"quantity"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "wants ten or more")},
    Word{"silence"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "silent for days")},
};

constexpr std::array kRoles{
    Word{"owner"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "Owner")},
    Word{"senior"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "Supervisor")},
    Word{"sales"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "Sales")},
    Word{"training"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "In training")},
};

// What the assistant writes: the enumerations of resources/assistant, and its own words for a model that fails.
constexpr std::array kReasons{
    Word{"customer_asked"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "the customer wants a person")},
    Word{"complaint"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "complaint")},
    Word{"quote"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "wants a quotation")},
    Word{"bargaining"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "asks for a discount")},
    Word{"order_status"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "asks where the order is")},
    Word{"not_found"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "not in the catalogue")},
    Word{"sensitive"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "a delicate matter")},
    Word{"unclear_twice"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "not understood twice")},
    Word{"unknown"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "not about the shop")},
    Word{"checks_failed"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "the draft did not pass the checks")},
    Word{"no_answer"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "the assistant has no answer")},
    Word{"model_empty"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "the model gave no answer")},
    Word{"model_unusable"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "the model's answer was unusable")},
    Word{"model_too_long"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "the model's answer was too long")},
    Word{"too_many_tool_rounds"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "the model looked things up without end")},
    // Findings of the check of a draft; figures follow behind a colon.
    Word{"price_not_found"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "a price that is not in the catalogue")},
    Word{"size_not_found"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "a size that is not in the catalogue")},
    Word{"number_not_found"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "a number that nobody named")},
    Word{"availability_not_found"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "says what is in stock without looking")},
    Word{"foreign_link"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "a link that is not the shop's")},
    Word{"foreign_phone"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "a phone number that is not the shop's")},
    Word{"email"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "an e-mail address")},
    Word{"promise"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "a promise nobody made")},
    Word{"claims_to_be_human"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "claims to be a person")},
    Word{"too_long"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "too long for this channel")},
    Word{"wrong_script"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "not in the customer's language")},
    Word{"markdown"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "signs that chats do not show")},
    Word{"json"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "program text instead of an answer")},
    Word{"repeated"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "the same answer as before")},
};

constexpr std::array kPolicies{
    Word{"policy:shipping"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "Shipping policy")},
    Word{"policy:inspection"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "Inspection policy")},
    Word{"policy:exchange"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "Exchange policy")},
    Word{"policy:payment"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "Payment policy")},
    Word{"policy:invoice"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "Invoice policy")},
    Word{"policy:logo"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "Logo policy")},
    Word{"policy:hours"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "Opening hours")},
    Word{"policy:address"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "Shop address")},
    Word{"price list"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "Price list")},
};

template <typename Table>
QString lookUp(const Table &table, const QString &key)
{
    for (const Word &word : table) {
        if (key == word.key)
            return Tr::tr(word.text);
    }
    return QString(key).replace(u'_', u' ');
}

} // namespace

QString stage(LeadStage stage)
{
    switch (stage) {
    case LeadStage::New:
        return Tr::tr("New");
    case LeadStage::Contacted:
        return Tr::tr("Contacted");
    case LeadStage::Qualified:
        return Tr::tr("Qualified");
    case LeadStage::Converted:
        return Tr::tr("Converted");
    case LeadStage::Won:
        return Tr::tr("Won");
    case LeadStage::Lost:
        return Tr::tr("Lost");
    }
    return {};
}

QString label(LeadLabel label)
{
    switch (label) {
    case LeadLabel::Hot:
        return Tr::tr("HOT");
    case LeadLabel::Warm:
        return Tr::tr("WARM");
    case LeadLabel::Cold:
        return Tr::tr("COLD");
    }
    return {};
}

QString mode(AssistantMode mode)
{
    switch (mode) {
    case AssistantMode::Off:
        return Tr::tr("Off");
    case AssistantMode::Suggest:
        return Tr::tr("AI suggests");
    case AssistantMode::Auto:
        return Tr::tr("Auto");
    case AssistantMode::Paused:
        return Tr::tr("Paused");
    case AssistantMode::Human:
        return Tr::tr("A person answers");
    }
    return {};
}

QString channel(const ChannelKind &kind)
{
    if (kind == whatsAppChannel())
        return u"WhatsApp"_s;
    if (kind == messengerChannel())
        return u"Messenger"_s;
    if (kind == instagramChannel())
        return u"Instagram"_s;
    QString name = kind.text();
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

QList<ChannelKind> channels()
{
    return {whatsAppChannel(), messengerChannel(), instagramChannel()};
}

QString role(const QString &role)
{
    return lookUp(kRoles, role);
}

QString scoreRule(const QString &rule)
{
    return lookUp(kRules, rule);
}

QString handOverReason(const QString &reason)
{
    const qsizetype colon = reason.indexOf(u": "_s);
    if (colon < 0)
        return lookUp(kReasons, reason);
    return lookUp(kReasons, reason.left(colon)) + u": "_s + isolated(reason.mid(colon + 2));
}

QString evidence(const QString &item)
{
    if (item.startsWith(u"SKU "))
        return leftToRight(item);
    return item.startsWith(u"policy:") && lookUp(kPolicies, item) == item ? item.mid(7) : lookUp(kPolicies, item);
}

QString staff(const QString &name)
{
    return name.isEmpty() ? Tr::tr("The owner") : withoutBidiControls(name);
}

} // namespace migochat::labels
