#include "ui/inbox/assigneebutton.h"

#include "ui/text/direction.h"
#include "ui/widgets/avatar.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace migochat {

namespace {

constexpr int kFace = 26;

} // namespace

AssigneeButton::AssigneeButton(const Look &look, QWidget *parent)
    : IconButton(look, Icon::AddPerson, parent), m_look(look)
{
    setGlyph(Icon::AddPerson, Token::Muted);
    setAssignee({});
}

void AssigneeButton::setAssignee(const QString &name)
{
    m_name = withoutBidiControls(name);
    setName(m_name.isEmpty() ? tr("Nobody is responsible: assign") : tr("Responsible: %1").arg(isolated(m_name)));
    update();
}

void AssigneeButton::paintEvent(QPaintEvent *event)
{
    if (m_name.isEmpty())
        return IconButton::paintEvent(event);
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.icon = {}; // the face stands in its place
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    paintAvatar(painter, QRect((width() - kFace) / 2, (height() - kFace) / 2, kFace, kFace), {m_name, {}}, m_look);
}

} // namespace migochat
