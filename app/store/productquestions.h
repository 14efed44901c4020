#pragma once

#include "app/domain/productquestion.h"
#include "app/store/transaction.h"

/// The list of what customers ask about. A message stands there once; whoever is joined, split off or forgotten takes
/// their questions along. Changes ring the customer.
namespace migochat::productquestions {

/// Keeps a message. The caller has seen that it is none of ours (see mayBeQuestion()) and does not stand there yet.
[[nodiscard]] Result<QuestionId> add(Transaction &transaction, const Message &message, ProductId product);
/// An invalid product: nobody knows which. Both are NotFound for a question that is not there.
[[nodiscard]] Result<> setProduct(Transaction &transaction, QuestionId question, ProductId product);
[[nodiscard]] Result<> remove(Transaction &transaction, QuestionId question);

[[nodiscard]] Result<std::optional<ProductQuestion>> ofMessage(const Database &database, MessageId message);
/// Newest first, over all chats of the customer.
[[nodiscard]] Result<QList<ProductQuestion>> ofContact(const Database &database, ContactId contact, int limit);

/// An article by its number here, else by its number in the online shop, its address or its name; one that is still sold before
/// others.
[[nodiscard]] Result<std::optional<ProductId>> productBy(const Database &database, const QString &mark);

/// What a list shows. Without `of` it is everything; with an empty product what nobody has given one.
struct Wanted {
    std::optional<NamedProduct> of{};
    std::optional<ThreadCursor> before{}; ///< the place of the last question that is known
    int limit = 0;
};
/// Newest first.
[[nodiscard]] Result<QList<ProductQuestion>> page(const Database &database, const Wanted &wanted);

struct Asked {
    NamedProduct product; ///< empty: those without one
    int times = 0;
};
/// How often each article was asked about, most first.
[[nodiscard]] Result<QList<Asked>> tally(const Database &database);

} // namespace migochat::productquestions
