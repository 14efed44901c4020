// The smallest window with a list: what any Qt Widgets program costs before it does anything of its own.

#include <QApplication>
#include <QListWidget>
#include <QMainWindow>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Says once when it has painted.
class List final : public QListWidget
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QListWidget::paintEvent(event);
        if (m_said)
            return;
        m_said = true;
        std::puts("first list painted");
        std::fflush(stdout);
    }

private:
    bool m_said = false;
};

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    QMainWindow window;
    auto *list = new List;
    for (int i = 0; i < 20; ++i)
        list->addItem(u"row %1"_s.arg(i));
    window.setCentralWidget(list);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
