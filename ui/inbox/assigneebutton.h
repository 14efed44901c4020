#pragma once

#include "ui/widgets/iconbutton.h"

namespace migochat {

/// Who is responsible for a chat: that person's face, or an outline while nobody is.
class AssigneeButton final : public IconButton
{
    Q_OBJECT

public:
    explicit AssigneeButton(const Look &look, QWidget *parent = nullptr);

    /// Empty: nobody.
    void setAssignee(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look m_look;
    QString m_name;
};

} // namespace migochat
