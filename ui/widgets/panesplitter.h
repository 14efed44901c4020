#pragma once

#include <QSplitter>

namespace migochat {

/// Panes side by side with a line of one pixel between them.
class PaneSplitter final : public QSplitter
{
    Q_OBJECT

public:
    explicit PaneSplitter(QWidget *parent = nullptr);

protected:
    QSplitterHandle *createHandle() override;
};

} // namespace migochat
