// What the variables of ready answers stand for.

#include "app/domain/messagecontent.h"
#include "app/store/cannedreplies.h"
#include "app/store/composerstatements.h"
#include "app/store/products.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kPeople{"canned.people"_L1, R"(
    SELECT ct.display_name, ct.given_name, ct.company, CASE ct.city WHEN '' THEN ct.governorate ELSE ct.city END,
           ifnull((SELECT name FROM staff WHERE id = :staff), '')
    FROM conversation c CROSS JOIN contact ct ON ct.id = c.contact_id WHERE c.id = :conversation
)"_L1};

constexpr Sql kOrder{"canned.order"_L1, R"(
    SELECT content FROM message WHERE conversation_id = :conversation AND kind = 'order'
    ORDER BY at DESC, id DESC LIMIT 1
)"_L1};

constexpr std::array kStatements{kPeople, kOrder};

QHash<QString, QString> readPeople(const Statement &row)
{
    const QString name = row.text(0);
    const QString given = row.text(1).isEmpty() ? name.section(u' ', 0, 0) : row.text(1);
    return {{u"customer"_s, name},
            {u"first_name"_s, given},
            {u"company"_s, row.text(2)},
            {u"city"_s, row.text(3)},
            {u"agent"_s, row.text(4)}};
}

/// "2 × BW-VE-201, 1 × BW-SH-044"
QString orderText(const QByteArray &json)
{
    const auto content = contentFromJson(json);
    const auto *order = content ? std::get_if<OrderContent>(&*content) : nullptr;
    QStringList lines;
    for (const OrderLine &line : order ? order->lines : QList<OrderLine>())
        lines.append(u"%1 × %2"_s.arg(line.quantity).arg(line.name.isEmpty() ? line.productId : line.name));
    return lines.join(u", "_s);
}

} // namespace

SqlList statements::cannedValues()
{
    return kStatements;
}

Result<QHash<QString, QString>> cannedreplies::values(const Database &database, ConversationId conversation,
                                                      StaffId staff)
{
    const auto people = readOne(
        database, kPeople, [&](Statement &s) { s.bind(":conversation"_L1, conversation).bind(":staff"_L1, staff); },
        readPeople);
    if (!people)
        return failed(people, u"variables");
    QHash<QString, QString> values = people->value_or(QHash<QString, QString>());
    const auto order = readOne(
        database, kOrder, [&](Statement &s) { s.bind(":conversation"_L1, conversation); },
        [](const Statement &row) { return orderText(row.blob(0)); });
    if (!order)
        return failed(order, u"last order");
    values.insert(u"last_order"_s, order->value_or(QString()));
    const auto all = products::active(database);
    if (!all)
        return failed(all, u"prices");
    for (const products::Product &product : *all) {
        if (product.price.piastres > 0)
            values.insert(u"price:"_s + product.sku, QString::number(double(product.price.piastres) / 100.0));
    }
    values.removeIf([](const auto &entry) { return entry.value().isEmpty(); });
    return values;
}

} // namespace migochat
