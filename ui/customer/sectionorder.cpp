#include "ui/customer/sectionorder.h"

namespace migochat::sectionorder {

using namespace Qt::Literals::StringLiterals;

QStringList usual()
{
    return {u"lead"_s,   u"followUp"_s, u"tasks"_s, u"tags"_s,  u"notes"_s,   u"contact"_s,
            u"orders"_s, u"source"_s,   u"files"_s, u"chats"_s, u"history"_s, u"privacy"_s};
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
