#include "tests/sim/historypiece.h"

#include <algorithm>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kBytesPerMessage = 288; ///< as it is sent: Arabic letters are six characters each

Instant newestOf(int phase, Instant now)
{
    if (phase == 0)
        return now - 1h;
    return now - (phase == 1 ? 2 : 91) * 24h;
}

QJsonObject message(World &world, const HistoryPiece &piece, const QString &customer, qint64 index)
{
    const bool theirs = index % 2 == 0;
    const QString ours = world.account().displayPhone;
    const Instant at = newestOf(piece.phase, world.now()) - index * 7min;
    const QString words = theirs ? u"محتاج عرض سعر للفيست رقم %1"_s.arg(index) : u"تمام يا فندم رقم %1"_s.arg(index);
    QJsonObject object{{"from"_L1, theirs ? customer : ours},
                       {"id"_L1, world.nextWamid(customer)},
                       {"timestamp"_L1, QString::number(toMsecs(at) / 1000)},
                       {"history_context"_L1, QJsonObject{{"status"_L1, theirs ? u"READ"_s : u"DELIVERED"_s}}}};
    if (!theirs)
        object.insert("to"_L1, customer);
    if (index % 17 == 5) {
        object.insert("type"_L1, "media_placeholder"_L1);
        return object;
    }
    object.insert("type"_L1, "text"_L1);
    object.insert("text"_L1, QJsonObject{{"body"_L1, words}});
    return object;
}

} // namespace

QJsonObject historyValue(World &world, const HistoryPiece &piece)
{
    const int threads = std::max(1, piece.threads);
    const qint64 perThread = std::max<qint64>(1, piece.bytes / kBytesPerMessage / threads);
    QJsonArray all;
    for (int thread = 0; thread < threads; ++thread) {
        const QString customer = u"2015%1"_s.arg(10'000'000 + piece.chunk * 100'000 + thread);
        QJsonArray messages;
        for (qint64 i = 0; i < perThread; ++i)
            messages.append(message(world, piece, customer, i));
        all.append(QJsonObject{{"id"_L1, customer}, {"messages"_L1, messages}});
    }
    const QJsonObject metadata{
        {"phase"_L1, piece.phase}, {"chunk_order"_L1, piece.chunk}, {"progress"_L1, piece.progress}};
    return {{"history"_L1, QJsonArray{QJsonObject{{"metadata"_L1, metadata}, {"threads"_L1, all}}}}};
}

QJsonArray conversationAttachments(const QJsonObject &message)
{
    QJsonArray shown;
    const QJsonArray attachments = message.value("attachments"_L1).toArray();
    for (const QJsonValue &value : attachments) {
        const QJsonObject attachment = value.toObject();
        const QString type = attachment.value("type"_L1).toString();
        const QJsonValue url = attachment.value("payload"_L1).toObject().value("url"_L1);
        if (type == "image"_L1)
            shown.append(QJsonObject{{"id"_L1, "1"_L1},
                                     {"mime_type"_L1, "image/png"_L1},
                                     {"image_data"_L1, QJsonObject{{"url"_L1, url}, {"width"_L1, 240}}}});
        else if (type == "video"_L1)
            shown.append(
                QJsonObject{{"mime_type"_L1, "video/mp4"_L1}, {"video_data"_L1, QJsonObject{{"url"_L1, url}}}});
        else if (type == "audio"_L1 || type == "file"_L1)
            shown.append(QJsonObject{{"name"_L1, QString(type + u".bin")}, {"size"_L1, 1000}, {"file_url"_L1, url}});
    }
    return shown;
}

} // namespace migochat::sim
