#include "tests/sim/mutation.h"

#include <QJsonArray>

#include <algorithm>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

qsizetype parts(const QJsonValue &value)
{
    qsizetype count = 1;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            count += parts(item);
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        count += parts(it.value());
    return count;
}

QJsonValue deep(Dice &dice)
{
    QJsonValue value = 1;
    for (qint64 i = dice.between(10, 400); i > 0; --i) {
        if (dice.chance(50))
            value = QJsonArray{value};
        else
            value = QJsonObject{{"a"_L1, value}};
    }
    return value;
}

QJsonValue strange(const QJsonValue &old, Dice &dice)
{
    switch (dice.between(0, 11)) {
    case 0:
        return QJsonValue();
    case 1:
        return old.isString() ? QJsonValue(old.toString().toDouble()) : QJsonValue(QString::number(old.toDouble()));
    case 2:
        return QJsonArray{old};
    case 3:
        return QJsonObject{{"value"_L1, old}};
    case 4:
        return QString(static_cast<qsizetype>(dice.between(1, 20'000)), u'ا');
    case 5:
        return 1e308;
    case 6:
        return -1;
    case 7:
        return QString(u"\u0000\u202e'; DROP TABLE message; --\ufffd"_s);
    case 8:
        return deep(dice);
    case 9:
        return dice.chance(50);
    case 10:
        return QString();
    default:
        return QJsonObject{};
    }
}

QJsonArray reversed(const QJsonArray &array)
{
    QJsonArray out;
    for (const QJsonValue &item : array)
        out.prepend(item);
    return out;
}

QJsonArray changedArray(QJsonArray array, Dice &dice)
{
    switch (dice.between(0, 3)) {
    case 0:
        return {};
    case 1:
        if (!array.isEmpty()) {
            for (qint64 i = dice.between(1, 40); i > 0; --i)
                array.append(array.first());
        }
        return array;
    case 2:
        return reversed(array);
    default:
        array.append(strange(array.first(), dice));
        return array;
    }
}

QJsonObject changedObject(QJsonObject object, Dice &dice)
{
    const QStringList keys = object.keys();
    const QString key = keys.isEmpty() ? QString() : keys.at(dice.between(0, keys.size() - 1));
    switch (dice.between(0, 3)) {
    case 0:
        object.remove(key);
        break;
    case 1:
        object.insert(QString(key + u'x'), object.take(key));
        break;
    case 2:
        object.insert(u"hologram"_s, strange(object.value(key), dice));
        break;
    default:
        object.insert(key, strange(object.value(key), dice));
    }
    return object;
}

QJsonValue changed(const QJsonValue &value, qsizetype &countdown, Dice &dice)
{
    if (--countdown == 0) {
        if (value.isArray())
            return changedArray(value.toArray(), dice);
        return value.isObject() ? QJsonValue(changedObject(value.toObject(), dice)) : strange(value, dice);
    }
    if (value.isArray()) {
        QJsonArray out;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            out.append(countdown > 0 ? changed(item, countdown, dice) : item);
        return out;
    }
    if (!value.isObject())
        return value;
    QJsonObject out;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        out.insert(it.key(), countdown > 0 ? changed(it.value(), countdown, dice) : QJsonValue(it.value()));
    return out;
}

} // namespace

QJsonObject withChangedPart(const QJsonObject &body, Dice &dice)
{
    qsizetype countdown = dice.between(1, parts(body));
    return changed(body, countdown, dice).toObject();
}

QByteArray withSpoiledBytes(QByteArray bytes, Dice &dice)
{
    const qsizetype at = dice.between(0, std::max<qsizetype>(0, bytes.size() - 1));
    const qsizetype length = dice.between(1, 64);
    switch (dice.between(0, 7)) {
    case 0:
        return bytes.left(at);
    case 1:
        if (!bytes.isEmpty())
            bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << dice.between(0, 7)));
        return bytes;
    case 2:
        return bytes.remove(at, length);
    case 3:
        return bytes.insert(at, bytes.mid(at, length));
    case 4:
        return bytes.insert(at, "\\ud800");
    case 5:
        return bytes.insert(at, "\xc3\x28\xff\xfe");
    case 6:
        return bytes.insert(at, QByteArray(length, static_cast<char>(dice.between(0, 255))));
    default:
        return bytes.replace('"', dice.chance(50) ? "'" : "\"\"");
    }
}

} // namespace migochat::sim
