#include "ui/inbox/parts/voicepart.h"

#include "ui/inbox/textblock.h"
#include "ui/media/voices.h"
#include "ui/text/contenttext.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(migochat::Thread)
};

constexpr int kHeight = 52;
constexpr int kWidest = 312;
constexpr int kKnob = 38;
constexpr int kChip = 40;
constexpr int kGap = 10;
constexpr int kWaveHeight = 30;

/// Where the parts of a player are, from its left edge.
struct Places {
    QRect knob;
    QRect wave;
    QRect chip;
    QRect time;

    explicit Places(const QRect &rect)
        : knob(rect.left(), rect.top() + (kHeight - kKnob) / 2, kKnob, kKnob),
          wave(rect.left() + kKnob + kGap, rect.top(), rect.width() - kKnob - kChip - 2 * kGap, kWaveHeight),
          chip(rect.right() + 1 - kChip, rect.top() + (kWaveHeight - 22) / 2, kChip, 22),
          time(wave.left(), wave.bottom() + 2, rect.width() - kKnob - kGap, kHeight - kWaveHeight - 2)
    {
    }
};

QString speedText(double speed)
{
    return leftToRight(QString::number(speed) + u'×');
}

void paintWave(QPainter &painter, const QRect &wave, const Voices::Shown &shown, const Look &look)
{
    const double part = shown.length.count() > 0 ? double(shown.position.count()) / double(shown.length.count()) : 0;
    const QColor heard = look.theme.color(Token::Accent);
    QColor rest = look.theme.color(Token::Muted);
    rest.setAlphaF(0.55F);
    painter.setPen(Qt::NoPen);
    const qsizetype bars = qMax<qsizetype>(1, shown.bars.size());
    if (shown.bars.isEmpty()) { // not known: a line
        const QRectF line(wave.left(), wave.center().y() - 1, wave.width(), 3);
        painter.setBrush(rest);
        painter.drawRoundedRect(line, 1.5, 1.5);
        painter.setBrush(heard);
        painter.drawRoundedRect(QRectF(line.topLeft(), QSizeF(line.width() * part, 3)), 1.5, 1.5);
        return;
    }
    const double step = double(wave.width()) / double(bars);
    for (qsizetype i = 0; i < bars; ++i) {
        const double tall = qMax(3.0, shown.bars.at(i) * double(wave.height()) / 255.0);
        const bool before = (shown.begun || shown.plays) && double(i) < part * double(bars);
        painter.setBrush(before ? heard : rest);
        painter.drawRoundedRect(
            QRectF(wave.left() + double(i) * step, wave.center().y() + 0.5 - tall / 2, step * 0.62, tall), 1.5, 1.5);
    }
}

struct Player {
    QString path;
    QString facts; ///< length and size, when it does not play
    Look look;
    Voices *voices;

    void paint(QPainter &painter, const QRect &rect) const
    {
        const Places places(rect);
        const Voices::Shown shown = voices->shown(path);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.theme.color(Token::Accent));
        painter.drawEllipse(places.knob);
        const QRect glyph(places.knob.center() - QPoint(9, 9), QSize(20, 20));
        look.icons.paint(painter, shown.plays ? Icon::Pause : Icon::Play, Token::OnAccent, glyph);
        paintWave(painter, places.wave, shown, look);
        QString time = facts;
        if (shown.begun)
            time = leftToRight(look.format.duration(shown.position) + u" / "_s + look.format.duration(shown.length));
        else if (facts.isEmpty())
            time = look.format.duration(shown.length);
        paintLine(painter, places.time,
                  {.text = time,
                   .font = look.theme.font(FontRole::Small),
                   .color = look.theme.color(Token::Muted),
                   .alignment = painter.layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft});
        painter.setPen(QPen(look.theme.color(Token::LineStrong), 1));
        painter.setBrush(look.theme.color(Token::Surface));
        painter.drawRoundedRect(QRectF(places.chip).adjusted(0.5, 0.5, -0.5, -0.5), 11, 11);
        paintLine(painter, places.chip,
                  {.text = speedText(voices->speed()),
                   .font = look.theme.font(FontRole::SmallBold),
                   .color = look.theme.color(Token::Text),
                   .alignment = Qt::AlignHCenter});
    }
};

QString factsOf(const Attachment &file, const Format &format)
{
    QStringList facts;
    if (file.duration.count() > 0)
        facts << format.duration(file.duration);
    if (file.bytes > 0)
        facts << contenttext::fileSize(file.bytes, format);
    return facts.join(u" · "_s);
}

void addActions(BubblePart &part, const Attachment &file, const Message &message)
{
    const auto action = [&](PartAction::Kind kind, const QString &text, qint64 number = 0) {
        return PartAction{.kind = kind, .message = message.id, .value = file.localPath, .text = text, .number = number};
    };
    // A visual place as the logical one that is mirrored into it.
    const auto place = [&part](const QRect &rect) {
        return QGuiApplication::isRightToLeft()
                   ? QRect(part.size.width() - rect.right() - 1, rect.y(), rect.width(), rect.height())
                   : rect;
    };
    const Places places(QRect(QPoint(0, 0), part.size));
    using Kind = PartAction::Kind;
    part.hot = {{place(places.knob), action(Kind::PlayVoice, Tr::tr("Play or pause"))},
                {place(places.chip), action(Kind::VoiceSpeed, Tr::tr("How fast it plays"))},
                {place(places.wave.adjusted(0, 0, 0, 14)), action(Kind::SeekVoice, Tr::tr("Go to this place"))}};
    part.actions = {
        action(Kind::StepVoice, Tr::tr("Back 5 seconds"), -5), action(Kind::StepVoice, Tr::tr("Forward 5 seconds"), 5),
        action(Kind::OpenFile, Tr::tr("Open with another program")), action(Kind::SaveFile, Tr::tr("Save as …"))};
}

} // namespace

BubblePart makeVoicePart(const Attachment &file, const Message &message, const PartRoom &room)
{
    BubblePart part;
    part.size = {qMin(kWidest, room.width), kHeight};
    const Player player{file.localPath, factsOf(file, room.look.format), room.look, room.voices};
    if (file.transcript.isEmpty()) {
        part.paint = [player](QPainter &painter, const QRect &rect) { player.paint(painter, rect); };
        addActions(part, file, message);
        return part;
    }
    const auto words =
        std::make_shared<const TextBlock>(file.transcript, room.look.theme.font(FontRole::Body), part.size.width());
    addActions(part, file, message);
    part.size.rheight() += words->size().height() + 4;
    part.paint = [player, words](QPainter &painter, const QRect &rect) {
        player.paint(painter, QRect(rect.topLeft(), QSize(rect.width(), kHeight)));
        words->paint(painter, rect.adjusted(0, kHeight + 4, 0, 0), player.look.theme.color(Token::Muted));
    };
    return part;
}

} // namespace migochat
