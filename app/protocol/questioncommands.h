#pragma once

#include "app/domain/productquestion.h"
#include "app/protocol/commands.h"

/// What people do with the list of what customers ask about.
namespace migochat {

struct KeptQuestion {
    QuestionId question{};
    bool isNew = true;      ///< false: the message stood there already
    NamedProduct product{}; ///< empty: nobody knows which
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<KeptQuestion> fromJson(const QJsonObject &object);
};

/// Keeps what a customer asked in a message, once. The article is the named one, else the one that the message or what it
/// answers shows. Refused with "no_such_message", "no_question" (see mayBeQuestion()) or "no_such_product".
struct KeepQuestion {
    static constexpr QLatin1StringView kName{"keep_question"};
    using Reply = KeptQuestion;
    MessageId message{};
    QString sku{}; ///< may be empty
    [[nodiscard]] QJsonObject toJson() const
    {
        return {{QStringLiteral("message"), message.value()}, {QStringLiteral("sku"), sku}};
    }
    [[nodiscard]] static Result<KeepQuestion> fromJson(const QJsonObject &object);
};

/// Refused with "no_such_question" or "no_such_product".
struct SetQuestionProduct {
    static constexpr QLatin1StringView kName{"set_question_product"};
    using Reply = Done;
    QuestionId question{};
    QString sku{}; ///< empty: nobody knows which
    [[nodiscard]] QJsonObject toJson() const
    {
        return {{QStringLiteral("question"), question.value()}, {QStringLiteral("sku"), sku}};
    }
    [[nodiscard]] static Result<SetQuestionProduct> fromJson(const QJsonObject &object);
};

/// Refused with "no_such_question".
struct RemoveQuestion {
    static constexpr QLatin1StringView kName{"remove_question"};
    using Reply = Done;
    QuestionId question{};
    [[nodiscard]] QJsonObject toJson() const { return {{QStringLiteral("question"), question.value()}}; }
    [[nodiscard]] static Result<RemoveQuestion> fromJson(const QJsonObject &object);
};

} // namespace migochat
