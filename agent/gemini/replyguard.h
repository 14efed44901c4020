#pragma once

#include "agent/gemini/shopfacts.h"
#include "app/domain/enumtext.h"

#include <QJsonObject>

namespace migochat {

/// What may be wrong with a reply.
enum class GuardRule {
    Price,
    Size,
    Number,
    Stock,
    Link,
    Phone,
    Email,
    Promise,
    HumanClaim,
    Length,
    Script,
    Markdown,
    Json,
    Repeated,
};

template <>
struct EnumText<GuardRule> {
    static constexpr std::array table{
        std::pair{GuardRule::Price, QLatin1StringView("price_not_found")},
        std::pair{GuardRule::Size, QLatin1StringView("size_not_found")},
        std::pair{GuardRule::Number, QLatin1StringView("number_not_found")},
        std::pair{GuardRule::Stock, QLatin1StringView("availability_not_found")},
        std::pair{GuardRule::Link, QLatin1StringView("foreign_link")},
        std::pair{GuardRule::Phone, QLatin1StringView("foreign_phone")},
        std::pair{GuardRule::Email, QLatin1StringView("email")},
        std::pair{GuardRule::Promise, QLatin1StringView("promise")},
        std::pair{GuardRule::HumanClaim, QLatin1StringView("claims_to_be_human")},
        std::pair{GuardRule::Length, QLatin1StringView("too_long")},
        std::pair{GuardRule::Script, QLatin1StringView("wrong_script")},
        std::pair{GuardRule::Markdown, QLatin1StringView("markdown")},
        std::pair{GuardRule::Json, QLatin1StringView("json")},
        std::pair{GuardRule::Repeated, QLatin1StringView("repeated")},
    };
};

struct GuardFinding {
    GuardRule rule = GuardRule::Number;
    QString detail; ///< the offending figure or words of our own reply

    /// "price_not_found: 950", for staff and for the repair round.
    [[nodiscard]] QString text() const;
    friend bool operator==(const GuardFinding &, const GuardFinding &) = default;
};

/// Everything a reply is held against.
struct GuardContext {
    QList<QJsonObject> toolResults; ///< of this run
    QString customerText;           ///< what is being answered
    QStringList lastReplies;        ///< newest first
    CustomerLanguage language = CustomerLanguage::Other;
    qsizetype maxLength = 2000;
};

/// Checks a reply of the model before anybody sends it. An empty list means it may leave. Pure.
class ReplyGuard
{
public:
    explicit ReplyGuard(const ShopFacts &facts) : m_facts(facts) {}

    [[nodiscard]] QList<GuardFinding> check(const QString &reply, const GuardContext &context) const;

private:
    const ShopFacts &m_facts;
};

} // namespace migochat
