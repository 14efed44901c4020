#pragma once

#include "app/domain/instant.h"
#include "app/domain/replywindow.h"
#include "ui/theme/token.h"
#include "ui/widgets/look.h"

#include <QRect>
#include <QString>
#include <QWidget>

class QPainter;

namespace migochat {

/// What is left of a reply window, drawn as a ring around the face.
struct WindowRing {
    enum class Style { None, Arc, Dashed };

    Style style = Style::None;
    double left = 0; ///< 1 full … 0 empty
    Token token = Token::Ok;
};

/// The part of the 24 h that is left: green above four hours, amber above one, red below, dashed when closed.
[[nodiscard]] WindowRing windowRing(const WindowState &window, Instant now);

/// Two letters that stand for a name; "?" for an empty one. Titles such as "م." and "Dr." are skipped.
[[nodiscard]] QString initialsOf(const QString &name);

struct Face {
    QString name;
    WindowRing ring;
};

/// Paints a round face with initials; its colour depends on the name only.
void paintAvatar(QPainter &painter, const QRect &rect, const Face &face, const Look &look);

/// The same face as a widget.
class Avatar final : public QWidget
{
    Q_OBJECT

public:
    Avatar(const Look &look, int size, QWidget *parent = nullptr);

    void setFace(const Face &face);
    [[nodiscard]] QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look m_look;
    int m_size;
    Face m_face;
};

} // namespace migochat
