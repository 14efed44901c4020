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

constexpr std::array kReasons{
    Word{"asked_for_person"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "the customer wants a person")},
    Word{"complaint"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "complaint")},
    Word{"not_in_catalogue"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "not in the catalogue")},
    Word{"discount"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "asks for a discount")},
    Word{"unsure"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "the assistant is not sure")},
    Word{"safety"_L1, QT_TRANSLATE_NOOP("migochat::Labels", "the answer was blocked by a safety rule")},
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
    QString name = kind.text();
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

QString scoreRule(const QString &rule)
{
    return lookUp(kRules, rule);
}

QString handOverReason(const QString &reason)
{
    return lookUp(kReasons, reason);
}

QString evidence(const QString &item)
{
    if (item.startsWith(u"SKU "))
        return leftToRight(item);
    return item.startsWith(u"policy:") && lookUp(kPolicies, item) == item ? item.mid(7) : lookUp(kPolicies, item);
}

} // namespace migochat::labels
