#pragma once

#include "app/domain/enumtext.h"
#include "app/domain/id.h"
#include "app/domain/instant.h"

#include <QList>

#include <array>
#include <optional>

namespace migochat {

enum class LeadStage { New, Contacted, Qualified, Converted, Won, Lost };

template <>
struct EnumText<LeadStage> {
    static constexpr std::array table{
        std::pair{LeadStage::New, QLatin1StringView("new")},
        std::pair{LeadStage::Contacted, QLatin1StringView("contacted")},
        std::pair{LeadStage::Qualified, QLatin1StringView("qualified")},
        std::pair{LeadStage::Converted, QLatin1StringView("converted")},
        std::pair{LeadStage::Won, QLatin1StringView("won")},
        std::pair{LeadStage::Lost, QLatin1StringView("lost")},
    };
};

enum class LeadLabel { Hot, Warm, Cold };

template <>
struct EnumText<LeadLabel> {
    static constexpr std::array table{
        std::pair{LeadLabel::Hot, QLatin1StringView("hot")},
        std::pair{LeadLabel::Warm, QLatin1StringView("warm")},
        std::pair{LeadLabel::Cold, QLatin1StringView("cold")},
    };
};

/// Trade class: how much this customer buys, apart from how warm they are.
enum class LeadTrade { Unknown, Retail, Wholesale };

template <>
struct EnumText<LeadTrade> {
    static constexpr std::array table{
        std::pair{LeadTrade::Unknown, QLatin1StringView("unknown")},
        std::pair{LeadTrade::Retail, QLatin1StringView("retail")},
        std::pair{LeadTrade::Wholesale, QLatin1StringView("wholesale")},
    };
};

/// One contribution to a score, with the message that earned it.
struct ScoreReason {
    QString rule; ///< "asked_price", "quantity", …: see leadscore.h
    int points = 0;
    MessageId message;
    Instant at{};
};

/// Money in piastres (1/100 EGP).
struct Money {
    qint64 piastres = 0;
    friend auto operator<=>(Money, Money) = default;
};

struct Lead {
    LeadId id;
    ContactId contact;
    ConversationId conversation; ///< where to answer; the contact's newest
    LeadStage stage = LeadStage::New;
    LeadLabel label = LeadLabel::Cold;
    LeadTrade trade = LeadTrade::Unknown;
    QString buyerType; ///< "value", "loyal", "logical", … or empty
    int score = 0;     ///< 0–100
    QList<ScoreReason> reasons;
    Money value;
    QString interest; ///< product line shown on the card
    QString lostReason;
    StaffId owner;
    QString ownerName;
    std::optional<Instant> nextFollowUp;
    QString followUpNote;
    std::optional<Instant> lastStageChange;
    Instant createdAt{};
};

/// One line of the lead list.
struct LeadRow {
    Lead lead;
    QString name;
    QString company;
    QString channelText;
    Instant lastMessageAt{};
};

} // namespace migochat
