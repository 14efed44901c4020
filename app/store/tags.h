#pragma once

#include "app/store/transaction.h"

/// Tags of conversations. A tag exists as soon as somebody uses its name.
namespace migochat::tags {

struct Tag {
    TagId id{};
    QString name{};
};
/// By name.
[[nodiscard]] Result<QList<Tag>> all(const Database &database);
/// The tag of that name, in any case of letters; made when there is none.
[[nodiscard]] Result<TagId> ensure(Transaction &transaction, const QString &name);
[[nodiscard]] Result<> add(Transaction &transaction, ConversationId conversation, const QString &name);
[[nodiscard]] Result<> take(Transaction &transaction, ConversationId conversation, const QString &name);

} // namespace migochat::tags
