#pragma once

#include "ui/theme/token.h"

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace migochat {

class Theme;

/// The program's own drawings: 24 px grid, one stroke of 1.75 with round ends, in resources/icons.
enum class Icon {
    AddPerson,
    Agent,
    Attachment,
    Alert,
    Back,
    Bag,
    Block,
    Board,
    Call,
    Chart,
    Check,
    CheckDouble,
    ChevronDown,
    ChevronEnd,
    ChevronStart,
    ChevronUp,
    Clock,
    Close,
    Contact,
    Copy,
    Document,
    Dots,
    Download,
    Edit,
    Emoji,
    Eye,
    Filter,
    Fit,
    Flame,
    Image,
    Inbox,
    Info,
    Key,
    Language,
    Location,
    Lock,
    Megaphone,
    Microphone,
    Minus,
    Moon,
    Note,
    Pause,
    People,
    Person,
    Phone,
    Pin,
    Play,
    Plus,
    Quote,
    Raw,
    Reaction,
    Retry,
    Robot,
    Search,
    Send,
    Settings,
    Snow,
    Sun,
    Tag,
    Template,
    Trash,
    Undo,
    Video,
    Window,
};

/// Draws icons in the colour of a token, kept per size and colour. Icons that show a direction (send, back,
/// chevrons at the end of a line, quote, undo) are mirrored in right-to-left layouts, the others never.
class IconSet
{
public:
    explicit IconSet(const Theme &theme) : m_theme(theme) {}

    [[nodiscard]] QIcon icon(Icon icon, Token token, Qt::LayoutDirection direction) const;
    [[nodiscard]] QPixmap pixmap(Icon icon, const QColor &color, int size, qreal ratio) const;

    /// Paints at `rect` (device-independent pixels), following the painter's layout direction.
    void paint(QPainter &painter, Icon icon, Token token, const QRect &rect) const;

    [[nodiscard]] static bool isDirectional(Icon icon);

private:
    const Theme &m_theme;
};

} // namespace migochat
