#include "ui/customer/sectionorder.h"

namespace migochat::sectionorder {

QStringList usual()
{
    return {kLead,      kFollowUp, kTasks, kTags,  kNotes,   kContact, kOrders,
            kQuestions, kSource,   kFiles, kChats, kHistory, kPrivacy};
}

QStringList complete(const QStringList &chosen)
{
    const QStringList all = usual();
    QStringList order;
    for (const QString &part : chosen) {
        if (all.contains(part) && !order.contains(part))
            order << part;
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (!order.contains(all.at(i)))
            order.insert(i == 0 ? 0 : order.indexOf(all.at(i - 1)) + 1, all.at(i));
    }
    return order;
}

QStringList placed(QStringList order, const QString &part, Side side, const QString &other)
{
    if (part == other)
        return order;
    order.removeAll(part);
    const qsizetype at = order.indexOf(other);
    order.insert(at < 0 ? order.size() : side == Side::Before ? at : at + 1, part);
    return order;
}

} // namespace migochat::sectionorder
