#include "ui/viewer/picturecanvas.h"

#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace migochat {

namespace {

constexpr double kMostZoom = 8;
constexpr double kWheelStep = 1.2;
constexpr double kRadius = 9;
constexpr double kClose = 2.5; ///< what a double click shows larger

} // namespace

PictureCanvas::PictureCanvas(const Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setFocusPolicy(Qt::StrongFocus);
    connect(&look.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PictureCanvas::setPicture(const QList<QImage> &levels)
{
    m_levels = levels;
    m_sentence.clear();
    fit();
}

void PictureCanvas::say(const QString &sentence)
{
    m_levels.clear();
    m_sentence = sentence;
    fit();
}

/// The whole picture is seen; a small one is not blown up.
double PictureCanvas::fitting() const
{
    if (m_levels.isEmpty())
        return 1;
    const QSizeF room = QSizeF(size()) * devicePixelRatioF();
    const QSizeF picture = m_levels.first().size();
    return std::min({room.width() / picture.width(), room.height() / picture.height(), devicePixelRatioF()});
}

QSizeF PictureCanvas::drawnSize() const
{
    return m_levels.isEmpty() ? QSizeF() : QSizeF(m_levels.first().size()) * m_zoom / devicePixelRatioF();
}

QRectF PictureCanvas::shown() const
{
    QRectF place(QPointF(), drawnSize());
    place.moveCenter(QRectF(rect()).center() + m_middle);
    return place;
}

void PictureCanvas::fit()
{
    m_isFitted = true;
    m_zoom = fitting();
    m_middle = {};
    settle();
}

void PictureCanvas::zoomBy(double factor)
{
    zoomTo(m_zoom * factor, QRectF(rect()).center());
}

/// What lies under `fixed` stays there.
void PictureCanvas::zoomTo(double zoom, const QPointF &fixed)
{
    if (m_levels.isEmpty())
        return;
    const double least = fitting();
    const double wanted = std::clamp(zoom, least, std::max(kMostZoom, least));
    const QPointF from = fixed - QRectF(rect()).center();
    m_middle = from - (from - m_middle) * (wanted / m_zoom);
    m_zoom = wanted;
    m_isFitted = wanted <= least;
    settle();
}

void PictureCanvas::moveBy(const QPointF &share)
{
    m_middle -= QPointF(share.x() * width(), share.y() * height());
    settle();
}

/// No edge comes further in than it has to.
void PictureCanvas::settle()
{
    const QSizeF over = (drawnSize() - QSizeF(size())) / 2;
    const auto held = [](double at, double most) { return most <= 0 ? 0 : std::clamp(at, -most, most); };
    m_middle = {held(m_middle.x(), over.width()), held(m_middle.y(), over.height())};
    const bool moves = over.width() > 0 || over.height() > 0;
    setCursor(moves && hasPicture() ? Qt::OpenHandCursor : Qt::ArrowCursor);
    update();
    Q_EMIT zoomed();
}

void PictureCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QPainterPath card; // whose lower corners are round
    card.addRoundedRect(QRectF(rect()).adjusted(0, -kRadius, 0, 0), kRadius, kRadius);
    painter.setClipPath(card);
    painter.fillRect(rect(), m_look.theme.color(Token::Bg));
    const QRectF place = shown();
    if (m_levels.isEmpty()) {
        painter.setPen(m_look.theme.color(Token::Muted));
        painter.setFont(font());
        painter.drawText(rect().adjusted(24, 24, -24, -24), int(Qt::AlignCenter) | Qt::TextWordWrap, m_sentence);
    } else {
        const double pixels = place.width() * devicePixelRatioF();
        const auto larger = std::find_if(m_levels.rbegin(), m_levels.rend(),
                                         [pixels](const QImage &level) { return level.width() >= pixels - 1; });
        const QImage &level = larger == m_levels.rend() ? m_levels.first() : *larger;
        painter.setRenderHint(QPainter::SmoothPixmapTransform, m_zoom < 3); // closer, people want to see the pixels
        painter.drawImage(place, level);
    }
    if (hasFocus() && m_showsFocus)
        paintFocusRing(painter, rect(), m_look.theme.color(Token::Accent), 6);
}

void PictureCanvas::focusInEvent(QFocusEvent *event)
{
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QWidget::focusInEvent(event);
}

void PictureCanvas::resizeEvent(QResizeEvent *)
{
    if (m_isFitted)
        fit();
    else
        zoomTo(m_zoom, QRectF(rect()).center());
}

void PictureCanvas::wheelEvent(QWheelEvent *event)
{
    const double steps = event->angleDelta().y() / double(QWheelEvent::DefaultDeltasPerStep);
    zoomTo(m_zoom * std::pow(kWheelStep, steps), event->position());
    event->accept();
}

void PictureCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (!shown().contains(event->position()))
        return Q_EMIT pressedBeside();
    m_dragged = event->position();
    if (cursor().shape() == Qt::OpenHandCursor)
        setCursor(Qt::ClosedHandCursor);
}

void PictureCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (cursor().shape() != Qt::ClosedHandCursor)
        return;
    m_middle += event->position() - m_dragged;
    m_dragged = event->position();
    settle();
    setCursor(Qt::ClosedHandCursor);
}

void PictureCanvas::mouseReleaseEvent(QMouseEvent *)
{
    settle();
}

void PictureCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!shown().contains(event->position()))
        return;
    if (m_isFitted)
        zoomTo(m_zoom * kClose, event->position());
    else
        fit();
}

} // namespace migochat
