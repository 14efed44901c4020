#include "ui/widgets/loadingbar.h"

#include "ui/theme/theme.h"
#include "ui/theme/zoomkeeper.h"

#include <QEvent>
#include <QPainter>

namespace migochat {

namespace {

constexpr std::chrono::milliseconds kNoticed{200};
constexpr int kThickness = 3;

} // namespace

LoadingBar::LoadingBar(const Look &look, QWidget *over) : QWidget(over), m_look(look)
{
    ZoomKeeper::placesItself(*this);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(kNoticed);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        setAccessibleName(tr("Loading"));
        place();
        show();
        raise();
    });
    over->installEventFilter(this);
}

void LoadingBar::begin()
{
    if (!m_patience.isActive() && isHidden())
        m_patience.start();
}

void LoadingBar::end()
{
    m_patience.stop();
    hide();
}

void LoadingBar::place()
{
    setGeometry(0, 0, parentWidget()->width(), m_look.theme.px(kThickness));
}

bool LoadingBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && !isHidden())
        place();
    return QWidget::eventFilter(watched, event);
}

void LoadingBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_look.theme.color(Token::Accent));
}

} // namespace migochat
