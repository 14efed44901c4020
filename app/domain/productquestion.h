#pragma once

#include "app/domain/threaditem.h"

#include <QStringList>

namespace migochat {

using QuestionId = Id<struct QuestionTag>; ///< one row of the list of what customers ask about

/// An article as far as a list needs it; empty: nobody has said which one is meant.
struct NamedProduct {
    QString sku;
    QString nameAr;
    QString nameEn;

    [[nodiscard]] bool isEmpty() const { return sku.isEmpty(); }
    friend bool operator==(const NamedProduct &, const NamedProduct &) = default;
};

/// What a customer asked about, as a person of the shop kept it from their message.
struct ProductQuestion {
    QuestionId id;
    ContactId contact;
    QString customer; ///< their name
    ConversationId conversation;
    MessageId message;
    MessageKind kind = MessageKind::Text;
    QString words; ///< one line; empty when nothing was written or its author took it back
    NamedProduct product;
    Instant at{}; ///< of the message

    /// Where it stands in the conversation.
    [[nodiscard]] ThreadCursor place() const { return {at, 1, message.value()}; }
};

/// Longest words that are kept of a message, in characters.
inline constexpr int kLongestQuestion = 300;

/// What the articles on a message can be known by, the surest first: numbers, then addresses and names. Those in it come
/// before those that led the customer to it.
[[nodiscard]] QStringList productMarks(const Message &message);

/// Whether a customer said or sent it: our own answers, lines of the system, calls and what was taken back are no questions.
[[nodiscard]] bool mayBeQuestion(const Message &message);

/// The words that are kept of it.
[[nodiscard]] QString questionWords(const Message &message);

} // namespace migochat
