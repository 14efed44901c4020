#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Drawing {
    Icon icon;
    QLatin1StringView file;
};

constexpr std::array kDrawings{
    Drawing{Icon::AddPerson, "addperson"_L1},
    Drawing{Icon::Agent, "agent"_L1},
    Drawing{Icon::Attachment, "attachment"_L1},
    Drawing{Icon::Alert, "alert"_L1},
    Drawing{Icon::Back, "back"_L1},
    Drawing{Icon::Bag, "bag"_L1},
    Drawing{Icon::Block, "block"_L1},
    Drawing{Icon::Board, "board"_L1},
    Drawing{Icon::Call, "call"_L1},
    Drawing{Icon::Chart, "chart"_L1},
    Drawing{Icon::Check, "check"_L1},
    Drawing{Icon::CheckDouble, "checkdouble"_L1},
    Drawing{Icon::ChevronDown, "chevrondown"_L1},
    Drawing{Icon::ChevronEnd, "chevronend"_L1},
    Drawing{Icon::ChevronStart, "chevronstart"_L1},
    Drawing{Icon::ChevronUp, "chevronup"_L1},
    Drawing{Icon::Clock, "clock"_L1},
    Drawing{Icon::Close, "close"_L1},
    Drawing{Icon::Contact, "contact"_L1},
    Drawing{Icon::Copy, "copy"_L1},
    Drawing{Icon::Document, "document"_L1},
    Drawing{Icon::Dots, "dots"_L1},
    Drawing{Icon::Download, "download"_L1},
    Drawing{Icon::Edit, "edit"_L1},
    Drawing{Icon::Emoji, "emoji"_L1},
    Drawing{Icon::Eye, "eye"_L1},
    Drawing{Icon::Filter, "filter"_L1},
    Drawing{Icon::Fit, "fit"_L1},
    Drawing{Icon::Flame, "flame"_L1},
    Drawing{Icon::Image, "image"_L1},
    Drawing{Icon::Inbox, "inbox"_L1},
    Drawing{Icon::Info, "info"_L1},
    Drawing{Icon::Key, "key"_L1},
    Drawing{Icon::Language, "language"_L1},
    Drawing{Icon::Location, "location"_L1},
    Drawing{Icon::Lock, "lock"_L1},
    Drawing{Icon::Megaphone, "megaphone"_L1},
    Drawing{Icon::Microphone, "microphone"_L1},
    Drawing{Icon::Minus, "minus"_L1},
    Drawing{Icon::Moon, "moon"_L1},
    Drawing{Icon::Note, "note"_L1},
    Drawing{Icon::Pause, "pause"_L1},
    Drawing{Icon::People, "people"_L1},
    Drawing{Icon::Person, "person"_L1},
    Drawing{Icon::Phone, "phone"_L1},
    Drawing{Icon::Pin, "pin"_L1},
    Drawing{Icon::Play, "play"_L1},
    Drawing{Icon::Plus, "plus"_L1},
    Drawing{Icon::Quote, "quote"_L1},
    Drawing{Icon::Raw, "raw"_L1},
    Drawing{Icon::Reaction, "reaction"_L1},
    Drawing{Icon::Retry, "retry"_L1},
    Drawing{Icon::Robot, "robot"_L1},
    Drawing{Icon::Search, "search"_L1},
    Drawing{Icon::Send, "send"_L1},
    Drawing{Icon::Settings, "settings"_L1},
    Drawing{Icon::Snow, "snow"_L1},
    Drawing{Icon::Sun, "sun"_L1},
    Drawing{Icon::Tag, "tag"_L1},
    Drawing{Icon::Template, "template"_L1},
    Drawing{Icon::Trash, "trash"_L1},
    Drawing{Icon::Undo, "undo"_L1},
    Drawing{Icon::Video, "video"_L1},
    Drawing{Icon::Window, "window"_L1},
};

QString fileOf(Icon icon)
{
    for (const Drawing &drawing : kDrawings) {
        if (drawing.icon == icon)
            return u":/migochat/icons/"_s + drawing.file + u".svg"_s;
    }
    return {};
}

QPixmap render(const QString &file, const QColor &color, int pixels)
{
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QSvgRenderer(file).render(&painter, QRectF(0, 0, pixels, pixels));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    return pixmap;
}

/// Draws when it is shown, in the size, state and colours of that moment: most buttons of a window are hidden or never
/// disabled.
class DrawnIcon final : public QIconEngine
{
public:
    struct Drawn {
        Icon icon;
        Token token;
        bool mirrored;
    };

    DrawnIcon(const IconSet &set, const Theme &theme, const Drawn &drawn) : m_set(set), m_theme(theme), m_drawn(drawn)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        QColor color = m_theme.color(mode == QIcon::Disabled ? Token::Muted : m_drawn.token);
        if (mode == QIcon::Disabled)
            color.setAlphaF(0.55F);
        const QPixmap drawn = m_set.pixmap(m_drawn.icon, color, qMin(size.width(), size.height()), 1);
        return m_drawn.mirrored ? drawn.transformed(QTransform::fromScale(-1, 1)) : drawn;
    }

    /// `size` counts device pixels.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        QPixmap drawn = pixmap(size, mode, state);
        drawn.setDevicePixelRatio(scale);
        return drawn;
    }

    bool isNull() override { return false; }
    [[nodiscard]] QIconEngine *clone() const override { return new DrawnIcon(m_set, m_theme, m_drawn); }

private:
    const IconSet &m_set;
    const Theme &m_theme;
    const Drawn m_drawn;
};

} // namespace

QPixmap IconSet::pixmap(Icon icon, const QColor &color, int size, qreal ratio) const
{
    const int pixels = qRound(size * ratio);
    const QString file = fileOf(icon);
    const QString key = file + u'|' + color.name(QColor::HexArgb) + u'|' + QString::number(pixels);
    QPixmap result;
    if (!QPixmapCache::find(key, &result)) {
        result = render(file, color, pixels);
        QPixmapCache::insert(key, result);
    }
    result.setDevicePixelRatio(ratio);
    return result;
}

QIcon IconSet::icon(Icon icon, Token token, Qt::LayoutDirection direction) const
{
    const bool mirrored = direction == Qt::RightToLeft && isDirectional(icon);
    return QIcon(new DrawnIcon(*this, m_theme, {icon, token, mirrored}));
}

void IconSet::paint(QPainter &painter, Icon icon, Token token, const QRect &rect) const
{
    const qreal ratio =
        (painter.device() ? painter.device()->devicePixelRatioF() : 1.0) * painter.worldTransform().m11();
    const QPixmap drawn = pixmap(icon, m_theme.color(token), rect.width(), ratio);
    if (painter.layoutDirection() != Qt::RightToLeft || !isDirectional(icon)) {
        painter.drawPixmap(rect.topLeft(), drawn);
        return;
    }
    painter.save();
    painter.translate(2 * rect.x() + rect.width(), 0);
    painter.scale(-1, 1);
    painter.drawPixmap(rect.topLeft(), drawn);
    painter.restore();
}

bool IconSet::isDirectional(Icon icon)
{
    switch (icon) {
    case Icon::Back:
    case Icon::ChevronEnd:
    case Icon::ChevronStart:
    case Icon::Megaphone:
    case Icon::Quote:
    case Icon::Send:
    case Icon::Undo:
    case Icon::Window:
        return true;
    default:
        return false;
    }
}

} // namespace migochat
