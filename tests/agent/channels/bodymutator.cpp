#include "tests/agent/channels/bodymutator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace migochat::test {

using namespace Qt::Literals::StringLiterals;

QByteArray BodyMutator::variant(const QByteArray &body)
{
    const QByteArray tree = below(2) == 0 ? damagedTree(body) : QByteArray();
    return tree.isEmpty() ? damagedBytes(body) : tree;
}

QByteArray BodyMutator::damagedBytes(QByteArray body)
{
    if (below(4) == 0)
        return body.left(below(body.size()));
    for (int i = below(4); i >= 0; --i)
        body[below(body.size())] = static_cast<char>(below(256));
    return body;
}

QByteArray BodyMutator::damagedTree(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    if (object.isEmpty())
        return {};
    return QJsonDocument(damaged(object, 0).toObject()).toJson(QJsonDocument::Compact);
}

/// Walks down a random path and changes what it finds at its end.
QJsonValue BodyMutator::damaged(const QJsonValue &value, int depth)
{
    if (value.isArray() && !value.toArray().isEmpty()) {
        QJsonArray array = value.toArray();
        const int index = below(array.size());
        array[index] = damaged(array.at(index), depth + 1);
        return array;
    }
    if (!value.isObject() || value.toObject().isEmpty() || (depth > 0 && below(6) == 0))
        return surprise();
    QJsonObject object = value.toObject();
    // A damaged "object" is refused at once and tests nothing further in, so the way starts at "entry".
    const bool isBody = depth == 0 && object.contains("entry"_L1);
    const QString key = isBody ? u"entry"_s : object.keys().at(below(object.size()));
    const int way = isBody ? 7 : below(8);
    if (way == 0)
        object.remove(key);
    else if (way == 1)
        object.insert(key + u"_", object.take(key));
    else
        object.insert(key, damaged(object.value(key), depth + 1));
    return object;
}

QJsonValue BodyMutator::surprise()
{
    static const std::array<QJsonValue, 14> kSurprises{
        QJsonValue(),
        u""_s,
        u"0"_s,
        u"مرحبا\u202e"_s,
        0,
        -1,
        0.5,
        1e300,
        Q_INT64_C(9223372036854775807),
        true,
        QJsonArray{},
        QJsonArray{QJsonArray{1}, u"x"_s},
        QJsonObject{},
        QJsonObject{{u"id"_s, QJsonObject{}}},
    };
    return kSurprises.at(static_cast<size_t>(below(kSurprises.size())));
}

} // namespace migochat::test
