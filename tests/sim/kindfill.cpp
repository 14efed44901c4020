#include "tests/sim/kindfill.h"

#include "tests/sim/graphmedia.h"
#include "tests/sim/sampledata.h"

#include <QRegularExpression>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString mediaId(const QString &type, KindFill &fill)
{
    QString &id = fill.known[u"media:"_s + type];
    if (id.isEmpty()) {
        const SampleFile file = sampleFile(type, fill.world.dice());
        id = fill.media.keep(file.bytes, file.mimeType);
        fill.known.insert(u"mime:"_s + type, file.mimeType);
    }
    return id;
}

QString mediaWord(const QString &name, const QString &type, KindFill &fill)
{
    const QString id = mediaId(type, fill);
    if (name == "url"_L1)
        return fill.media.publicAddress(id);
    if (name == "link"_L1)
        return fill.media.secretAddress(id);
    if (name == "sha"_L1)
        return fill.media.sha256(id);
    if (name == "hex"_L1)
        return QString::fromLatin1(QByteArray::fromBase64(fill.media.sha256(id).toLatin1()).toHex());
    return name == "mime"_L1 ? fill.known.value(u"mime:"_s + type) : id;
}

/// Ids that are new for every emission.
QString freshWord(const QString &name, KindFill &fill)
{
    World &world = fill.world;
    if (name == "mid"_L1)
        return world.nextMid();
    if (name == "wamid"_L1)
        return world.nextWamid(fill.customer.waId);
    if (name == "five"_L1)
        return world.nextId().right(5);
    if (name == "comment"_L1)
        return u"88_"_s + world.nextId();
    if (name == "lead"_L1)
        return fill.lead ? fill.lead() : world.nextId();
    return world.nextId();
}

QString word(const QString &name, KindFill &fill)
{
    const Credentials &account = fill.world.account();
    const Customer &customer = fill.customer;
    const QString seconds = QString::number(toMsecs(fill.at) / 1000);
    const QHash<QString, QString> fixed{{u"text"_s, fill.text},
                                        {u"name"_s, customer.name},
                                        {u"psid"_s, customer.psid},
                                        {u"igsid"_s, customer.igsid},
                                        {u"igName"_s, customer.igUsername},
                                        {u"wa"_s, customer.waId},
                                        {u"bsuid"_s, customer.bsuid},
                                        {u"page"_s, account.pageId},
                                        {u"ig"_s, account.igUserId},
                                        {u"waba"_s, account.wabaId},
                                        {u"number"_s, account.phoneNumberId},
                                        {u"phone"_s, account.displayPhone},
                                        {u"app"_s, account.appId},
                                        {u"catalog"_s, account.catalogId},
                                        {u"form"_s, account.formId},
                                        {u"post"_s, QString(account.pageId + u"_88")},
                                        {u"igPost"_s, u"17900000000000088"_s},
                                        {u"nowS"_s, seconds},
                                        {u"nowMs"_s, QString::number(toMsecs(fill.at))}};
    const auto found = fixed.constFind(name);
    if (found != fixed.cend())
        return *found;
    QString &made = fill.known[name];
    if (made.isEmpty())
        made = freshWord(name, fill);
    return made;
}

QString filledText(const QString &text, KindFill &fill)
{
    static const QRegularExpression pattern(u"\\$([a-zA-Z]+)(?::([a-z]+))?"_s);
    QString out;
    qsizetype from = 0;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        out += text.mid(from, match.capturedStart() - from);
        const QString type = match.captured(2);
        out += type.isEmpty() ? word(match.captured(1), fill) : mediaWord(match.captured(1), type, fill);
        from = match.capturedEnd();
    }
    return out + text.mid(from);
}

std::optional<qint64> number(const QString &text, const KindFill &fill)
{
    const qint64 now = toMsecs(fill.at);
    const qint64 later = toMsecs(fill.at + 72h);
    const QHash<QString, qint64> numbers{{u"#now"_s, now},
                                         {u"#nowS"_s, now / 1000},
                                         {u"#later"_s, later},
                                         {u"#laterS"_s, later / 1000},
                                         {u"#app"_s, fill.world.account().appId.toLongLong()}};
    const auto found = numbers.constFind(text);
    return found == numbers.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

QJsonValue filled(const QJsonValue &value, KindFill &fill)
{
    if (value.isString()) {
        const std::optional<qint64> asNumber = number(value.toString(), fill);
        return asNumber ? QJsonValue(*asNumber) : QJsonValue(filledText(value.toString(), fill));
    }
    if (value.isArray()) {
        QJsonArray out;
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            out.append(filled(item, fill));
        return out;
    }
    if (!value.isObject())
        return value;
    QJsonObject out;
    const QJsonObject members = value.toObject();
    for (auto it = members.begin(); it != members.end(); ++it)
        out.insert(it.key(), filled(it.value(), fill));
    return out;
}

QJsonValue withValueAt(const QJsonValue &root, const QStringList &path, const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    const QString step = path.first();
    const QStringList rest = path.mid(1);
    if (root.isArray()) {
        QJsonArray array = root.toArray();
        const qsizetype index = step.toLongLong();
        if (index < array.size())
            array.replace(index, withValueAt(array.at(index), rest, value));
        return array;
    }
    QJsonObject object = root.toObject();
    if (rest.isEmpty() && value.isNull())
        object.remove(step);
    else
        object.insert(step, withValueAt(object.value(step), rest, value));
    return object;
}

} // namespace migochat::sim
